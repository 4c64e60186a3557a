package dev.slipway.components.aws;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Base64;

/**
 * An Ed25519 key and a certificate it signed itself, both made from a secret: the same secret always gives the same pair, so that an
 * update changes nothing. It encrypts a hop inside a private network; whom it belongs to is said by the security group, not by it.
 *
 * @param keyPem private key, PKCS #8
 * @param certificatePem certificate, X.509 v3, valid until 2050
 */
record SelfSignedCertificate(String keyPem, String certificatePem) {
    private static final byte[] ED25519 = sequence(new byte[] {0x06, 0x03, 0x2b, 0x65, 0x70});
    private static final byte[] COMMON_NAME = {0x06, 0x03, 0x55, 0x04, 0x03};
    private static final byte[] SUBJECT_ALTERNATIVE_NAME = {0x06, 0x03, 0x55, 0x1d, 0x11};
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int UTF8_STRING = 0x0c;
    private static final int UTC_TIME = 0x17;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int VERSION = 0xa0;
    private static final int EXTENSIONS = 0xa3;
    private static final int DNS_NAME = 0x82;

    /**
     * The pair of a secret.
     *
     * @param secret any text with at least 128 bits of entropy
     * @param host name it is reached by, at most 64 characters
     */
    static SelfSignedCertificate of(String secret, String host) {
        try {
            byte[] seed = MessageDigest.getInstance("SHA-256")
                    .digest(("slipway tls " + host + " " + secret).getBytes(StandardCharsets.UTF_8));
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new Fixed(seed));
            KeyPair pair = generator.generateKeyPair();
            byte[] body = body(pair, host);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(body);
            byte[] certificate = sequence(body, ED25519, bits(signature.sign()));
            return new SelfSignedCertificate(
                    pem("PRIVATE KEY", pair.getPrivate().getEncoded()), pem("CERTIFICATE", certificate));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 15 and later have Ed25519", e);
        }
    }

    private static byte[] body(KeyPair pair, String host) throws GeneralSecurityException {
        byte[] publicKey = pair.getPublic().getEncoded();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(publicKey);
        byte[] serial = new BigInteger(1, java.util.Arrays.copyOf(hash, 16)).toByteArray();
        byte[] name =
                sequence(der(SET, sequence(COMMON_NAME, der(UTF8_STRING, host.getBytes(StandardCharsets.UTF_8)))));
        byte[] validity = sequence(time("250101000000Z"), time("491231235959Z"));
        byte[] names = sequence(der(DNS_NAME, host.getBytes(StandardCharsets.US_ASCII)));
        byte[] extensions = der(EXTENSIONS, sequence(sequence(SUBJECT_ALTERNATIVE_NAME, der(OCTET_STRING, names))));
        byte[] version = der(VERSION, der(INTEGER, new byte[] {2}));
        return sequence(version, der(INTEGER, serial), ED25519, name, validity, name, publicKey, extensions);
    }

    private static byte[] time(String text) {
        return der(UTC_TIME, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] bits(byte[] content) {
        return der(BIT_STRING, joined(new byte[] {0}, content));
    }

    private static byte[] sequence(byte[]... parts) {
        return der(SEQUENCE, joined(parts));
    }

    private static byte[] der(int tag, byte[] content) {
        byte[] length = content.length < 128
                ? new byte[] {(byte) content.length}
                : content.length < 256
                        ? new byte[] {(byte) 0x81, (byte) content.length}
                        : new byte[] {(byte) 0x82, (byte) (content.length >> 8), (byte) content.length};
        return joined(new byte[] {(byte) tag}, length, content);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static String pem(String label, byte[] content) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n";
    }

    @Override
    public String toString() {
        return "SelfSignedCertificate[key kept back]";
    }

    /** Hands out given bytes: Ed25519's private key is the seed itself. */
    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial")
        private final byte[] seed;

        private Fixed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
