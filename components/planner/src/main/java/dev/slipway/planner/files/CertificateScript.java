package dev.slipway.planner.files;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Script of the ACME client container: certbot. Makes a short-lived certificate of its own first, so that the gateway can start and
 * answer the challenge, then asks the authority, then renews twice a day (CLP-TLS-06).
 *
 * @param names public names, the canonical one first; all stand in one certificate
 * @param email address the authority writes to before a certificate ends
 * @param directoryUrl address of the authority's ACME directory; empty: Let's Encrypt
 * @param configDir directory of certificates, shared with the gateway
 * @param webRoot directory of challenges, shared with the gateway
 */
public record CertificateScript(
        List<String> names, Optional<String> email, Optional<String> directoryUrl, String configDir, String webRoot) {
    /** Time that the gateway gets to start before the authority is asked for the first time, and before it is asked again. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(60);

    public CertificateScript {
        names = List.copyOf(names);
    }

    /** Directory that holds {@code fullchain.pem} and {@code privkey.pem}. */
    public String liveDirectory() {
        return configDir + "/current";
    }

    /** The script, for a POSIX shell with certbot and openssl. */
    public String text() {
        String domains =
                String.join(" ", names.stream().map(name -> "-d " + name).toList());
        String account = email.map(address -> "--email " + address).orElse("--register-unsafely-without-email");
        String server = directoryUrl.map(url -> " --server " + url).orElse("");
        return """
                #!/bin/sh
                # Keeps one certificate for all public names of this stack.
                set -eu
                umask 027
                dirs="--config-dir %1$s --work-dir /tmp/certbot --logs-dir /tmp/certbot"
                current=%2$s
                publish() {
                  # Written beside and renamed, so that the gateway never reads half a certificate.
                  mkdir -p "$current.new"
                  cp -L %1$s/live/app/fullchain.pem %1$s/live/app/privkey.pem "$current.new/"
                  mkdir -p "$current"
                  mv "$current.new/privkey.pem" "$current/privkey.pem"
                  mv "$current.new/fullchain.pem" "$current/fullchain.pem"
                }
                # Soon after a first start the gateway answers the challenge, but not yet at once.
                retry=1200
                if [ ! -s "$current/fullchain.pem" ]; then
                  retry=%8$d
                  mkdir -p "$current"
                  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3 \\
                    -subj /CN=%3$s -keyout "$current/privkey.pem" -out "$current/fullchain.pem"
                  sleep "$retry" &
                  wait "$!"
                fi
                while :; do
                  if certbot certonly $dirs --non-interactive --agree-tos %4$s%5$s \\
                    --webroot -w %6$s --cert-name app --keep-until-expiring --expand %7$s; then
                    publish
                    pause=43200
                  else
                    # The authority limits failed orders to five an hour.
                    pause=$retry
                    retry=1200
                  fi
                  sleep "$pause" &
                  wait "$!"
                done
                """
                .formatted(
                        configDir,
                        liveDirectory(),
                        names.get(0),
                        account,
                        server,
                        webRoot,
                        domains,
                        FIRST_WAIT.toSeconds());
    }
}
