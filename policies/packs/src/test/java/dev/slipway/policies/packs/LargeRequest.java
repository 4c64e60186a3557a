package dev.slipway.policies.packs;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.KnownLength;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;

/** An {@code AnalyzeStackRequest} of many resources whose bytes are made while they are read, so that nobody need hold it as messages. */
final class LargeRequest extends InputStream implements KnownLength {
    private static final int URN_DIGITS = 9;

    private final String text;
    private final int resources;
    private int made;
    private int left;
    private InputStream resource = InputStream.nullInputStream();

    /**
     * A request of so many buckets.
     *
     * @param textLength how long the text is that each of them carries
     */
    LargeRequest(int resources, int textLength) {
        this.resources = resources;
        this.text = "x".repeat(textLength);
        this.left = Math.multiplyExact(resources, bytes(0).length);
    }

    /** A request of about so many bytes, each bucket with a text of so many. */
    static LargeRequest ofSize(int bytes, int textLength) {
        int each = new LargeRequest(1, textLength).left;
        return new LargeRequest(bytes / each, textLength);
    }

    int resources() {
        return resources;
    }

    private byte[] bytes(int number) {
        String name = "bucket-" + String.format("%0" + URN_DIGITS + "d", number);
        Struct.Builder properties = Struct.newBuilder().putFields("bucket", value(name));
        for (int i = 0; i < 10; i++) {
            properties.putFields("tag" + i, value("value " + i));
        }
        AnalyzerResource one = AnalyzerResource.newBuilder()
                .setType("aws:s3/bucketV2:BucketV2")
                .setUrn("urn:pulumi:prod::large::aws:s3/bucketV2:BucketV2::" + name)
                .setName(name)
                .setProperties(properties.putFields("bucketPrefix", value(text)))
                .build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            out.writeMessage(AnalyzeStackRequest.RESOURCES_FIELD_NUMBER, one);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Value value(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = resource.read(target, offset, length);
        while (count < 0 && made < resources) {
            resource = new ByteArrayInputStream(bytes(made++));
            count = resource.read(target, offset, length);
        }
        left -= Math.max(count, 0);
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int available() {
        return left;
    }
}
