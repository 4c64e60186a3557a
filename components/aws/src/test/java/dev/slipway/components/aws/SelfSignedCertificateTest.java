package dev.slipway.components.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelfSignedCertificateTest {
    private static final String HOST = "db-pooler.clipper-prod.internal";
    private final SelfSignedCertificate made = SelfSignedCertificate.of("a secret", HOST);

    @Test
    void theSameSecretGivesTheSamePair() {
        assertThat(SelfSignedCertificate.of("a secret", HOST)).isEqualTo(made);
        assertThat(SelfSignedCertificate.of("another", HOST).keyPem()).isNotEqualTo(made.keyPem());
    }

    @Test
    void theCertificateIsSignedByItsOwnKeyForTheHost() throws Exception {
        X509Certificate certificate = certificate();

        certificate.verify(certificate.getPublicKey());
        certificate.checkValidity();
        assertThat(certificate.getSubjectAlternativeNames()).containsExactly(List.of(2, HOST));
        assertThat(certificate.getVersion()).isEqualTo(3);
    }

    @Test
    void theKeyBelongsToTheCertificate() throws Exception {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key());
        signature.update((byte) 1);
        byte[] signed = signature.sign();

        signature.initVerify(certificate().getPublicKey());
        signature.update((byte) 1);
        assertThat(signature.verify(signed)).isTrue();
    }

    @Test
    void theKeyIsNeverPrinted() {
        assertThat(made.toString()).doesNotContain("PRIVATE");
    }

    private X509Certificate certificate() throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(made.certificatePem().getBytes(StandardCharsets.US_ASCII)));
    }

    private PrivateKey key() throws Exception {
        String body = made.keyPem().replaceAll("-----[A-Z ]+-----|\n", "");
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
    }
}
