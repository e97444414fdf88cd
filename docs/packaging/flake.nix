# Pullquote for Nix, built as releases are:
#
#	nix run 'git+https://forge.example/harbour/pullquote?dir=docs/packaging' -- article.html
#
# A test holds the version and the hash of the modules to the source.
# To write them: go test ./ui/release -update
{
  description = "News reader for the terminal that shows who said what";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";

  outputs =
    { self, nixpkgs }:
    let
      systems = [
        "x86_64-linux"
        "aarch64-linux"
        "x86_64-darwin"
        "aarch64-darwin"
      ];
      package =
        pkgs:
        pkgs.buildGoModule {
          pname = "pullquote";
          version = "0.2.0";
          src = self.sourceInfo.outPath; # all of the repository, and not this folder
          vendorHash = "sha256-69l2eTKSpFK/cz9/crrqll4e6NFXyii7jscTNOSsGus=";

          postPatch = ''
            mv release.mod go.mod
            mv release.sum go.sum
          '';
          env.CGO_ENABLED = "0";
          subPackages = [ "." ];
          ldflags = [
            "-s"
            "-w"
          ];

          nativeBuildInputs = [ pkgs.installShellFiles ];
          postInstall = pkgs.lib.optionalString (pkgs.stdenv.buildPlatform.canExecute pkgs.stdenv.hostPlatform) ''
            $out/bin/pullquote man > pullquote.1
            installManPage pullquote.1
            installShellCompletion --cmd pullquote \
              --bash <($out/bin/pullquote completion bash) \
              --zsh <($out/bin/pullquote completion zsh) \
              --fish <($out/bin/pullquote completion fish)
          '';

          meta = {
            description = "News reader for the terminal that shows who said what";
            homepage = "https://forge.example/harbour/pullquote";
            license = pkgs.lib.licenses.mit;
            mainProgram = "pullquote";
          };
        };
    in
    {
      packages = nixpkgs.lib.genAttrs systems (system: {
        default = package nixpkgs.legacyPackages.${system};
      });
    };
}
