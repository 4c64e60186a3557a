package dev.slipway.policies.sdk.wire;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import dev.slipway.policies.sdk.ResourceView;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;

/**
 * A resource that the engine asks to mend. It asks for every resource of every run, and nearly always there is nothing to do, so the inputs
 * as the engine sent them are taken apart only when something is to be written into them.
 */
final class RemediationRequest {
    /** Each level of a struct is four levels of messages. */
    private static final int DEEPEST_MESSAGE = 4 * ValueReader.DEEPEST + 10;

    private final ResourceView resource;
    private final byte[] bytes;

    private RemediationRequest(ResourceView resource, byte[] bytes) {
        this.resource = resource;
        this.bytes = bytes;
    }

    static RemediationRequest read(InputStream request) throws IOException {
        byte[] bytes = request.readAllBytes();
        return new RemediationRequest(ResourceReader.resource(new ByteArrayInputStream(bytes)), bytes);
    }

    /** The resource as rules see it. */
    ResourceView resource() {
        return resource;
    }

    /** Its inputs with all marks of the engine. */
    Struct inputs() {
        CodedInputStream in = CodedInputStream.newInstance(bytes);
        in.setRecursionLimit(DEEPEST_MESSAGE);
        try {
            return AnalyzeRequest.parseFrom(in).getProperties();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("the inputs of " + resource.urn() + " cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
