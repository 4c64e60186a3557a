package dev.slipway.planner.files;

/** Script of the gateway container: runs nginx and reloads it without a pause when its configuration or a certificate changes. */
public final class GatewayScript {
    private GatewayScript() {}

    /**
     * The script, for a POSIX shell.
     *
     * @param configuration path of nginx.conf
     * @param certificateGlob path pattern of the certificates, without blanks
     */
    public static String text(String configuration, String certificateGlob) {
        return """
                #!/bin/sh
                # Runs nginx; reloads it when its configuration or a certificate changes.
                set -eu
                mkdir -p /tmp/cache
                fingerprint() { cat %1$s %2$s 2>/dev/null | sha256sum; }
                nginx -c %1$s -g 'daemon off;' &
                server=$!
                trap 'kill -QUIT "$server" 2>/dev/null || true' TERM INT QUIT
                running=$(fingerprint)
                while kill -0 "$server" 2>/dev/null; do
                  sleep 5 &
                  wait "$!" || true
                  found=$(fingerprint)
                  if [ "$found" != "$running" ] && nginx -t -q -c %1$s; then
                    kill -HUP "$server"
                    running=$found
                  fi
                done
                wait "$server"
                """
                .formatted(configuration, certificateGlob);
    }
}
