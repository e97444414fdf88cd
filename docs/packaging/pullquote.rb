# Pullquote for Homebrew, built from the source by everybody for themselves:
#
#	brew tap-new you/tap
#	cp docs/packaging/pullquote.rb "$(brew --repo you/tap)/Formula/"
#	brew install you/tap/pullquote
#
# The cask that releases make has the program ready. A test holds the version to the source.
class Pullquote < Formula
  desc "News reader for the terminal that shows who said what"
  homepage "https://forge.example/harbour/pullquote"
  url "https://forge.example/harbour/pullquote.git", tag: "v0.2.0"
  license "MIT"
  head "https://forge.example/harbour/pullquote.git", branch: "main"

  depends_on "go" => :build

  def install
    ENV["CGO_ENABLED"] = "0"
    system "go", "build", "-modfile=release.mod", *std_go_args(ldflags: "-s -w")
    (man1/"pullquote.1").write Utils.safe_popen_read(bin/"pullquote", "man")
    generate_completions_from_executable(bin/"pullquote", "completion")
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/pullquote --version") unless head?
    (testpath/"ferries.txt").write "“Not one boat will leave today,” said Ada Quill.\n"
    assert_match "Ada Quill", shell_output("#{bin}/pullquote quotes --format csv ferries.txt")
  end
end
