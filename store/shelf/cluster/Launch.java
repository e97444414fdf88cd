import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;

/** Starts a node of OpenSearch, for tests: java -cp out:lib/* Launch NAME HTTP_PORT TRANSPORT_PORT HOME [key=value…] */
public class Launch extends Node {
    Launch(org.opensearch.env.Environment e) {
        super(e, List.of(org.opensearch.transport.Netty4Plugin.class, org.opensearch.analysis.common.CommonAnalysisPlugin.class), true);
    }

    public static void main(String[] a) throws Exception {
        Path home = Path.of(a[3]).toAbsolutePath();
        for (String folder : List.of("config", "modules", "plugins")) {
            Files.createDirectories(home.resolve(folder));
        }
        Settings.Builder s = Settings.builder().put("cluster.name", "pullquote").put("node.name", a[0]).put("path.home", home)
            .put("network.host", "127.0.0.1").put("http.port", a[1]).put("transport.port", a[2])
            .put("transport.type", "netty4").put("http.type", "netty4").put("action.auto_create_index", "false");
        for (int i = 4; i < a.length; i++) {
            String[] kv = a[i].split("=", 2);
            if (kv[1].contains(",")) {
                s.putList(kv[0], kv[1].split(","));
            } else {
                s.put(kv[0], kv[1]);
            }
        }
        Node node = new Launch(InternalSettingsPreparer.prepareEnvironment(s.build(), Map.of(), null, () -> a[0]));
        node.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                node.close();
            } catch (Exception e) {
                e.printStackTrace();
            }
        }));
        Thread.currentThread().join();
    }
}
