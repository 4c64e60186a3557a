package dev.slipway.planner.vps;

import java.util.List;
import java.util.Optional;

/**
 * Certificates by an ACME client.
 *
 * @param names all names of the certificate
 * @param email address the authority writes to
 * @param container what runs: certbot
 */
public record CertificatesPlan(List<String> names, Optional<String> email, ContainerPlan container) {
    public CertificatesPlan {
        names = List.copyOf(names);
    }
}
