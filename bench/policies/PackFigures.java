import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerPropertyDependencies;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureRequest;

/**
 * What a pack itself takes, without the engine: plays the engine to a freshly started pack, one call a resource and then one for the whole
 * stack, twice, as a preview and the update after it do.
 *
 * <p>usage: PackFigures STATE PACK. Prints: milliseconds until ready, of the first analysis, of its call for the whole stack, of the second
 * analysis, of the pack's CPU for the first one, and its largest resident size in MiB.
 */
public final class PackFigures {
    private final List<AnalyzeRequest> each = new ArrayList<>();
    private final AnalyzeStackRequest whole;
    private long wholeMillis;

    private PackFigures(JsonNode state) {
        AnalyzeStackRequest.Builder stack = AnalyzeStackRequest.newBuilder();
        for (JsonNode resource : state.at("/deployment/resources")) {
            String urn = resource.path("urn").asText();
            String type = resource.path("type").asText();
            String name = urn.substring(urn.lastIndexOf("::") + 2);
            each.add(AnalyzeRequest.newBuilder()
                    .setUrn(urn)
                    .setType(type)
                    .setName(name)
                    .setProperties(struct(resource.path("inputs")))
                    .build());
            AnalyzerResource.Builder one = AnalyzerResource.newBuilder()
                    .setUrn(urn)
                    .setType(type)
                    .setName(name)
                    .setProperties(struct(resource.path("outputs")));
            resource.path("dependencies").forEach(it -> one.addDependencies(it.asText()));
            resource.path("propertyDependencies").properties().forEach(property -> {
                AnalyzerPropertyDependencies.Builder urns = AnalyzerPropertyDependencies.newBuilder();
                property.getValue().forEach(it -> urns.addUrns(it.asText()));
                one.putPropertyDependencies(property.getKey(), urns.build());
            });
            stack.addResources(one);
        }
        whole = stack.build();
    }

    private static Struct struct(JsonNode object) {
        Struct.Builder struct = Struct.newBuilder();
        object.properties().forEach(field -> struct.putFields(field.getKey(), value(field.getValue())));
        return struct.build();
    }

    private static Value value(JsonNode node) {
        Value.Builder value = Value.newBuilder();
        switch (node.getNodeType()) {
            case BOOLEAN -> value.setBoolValue(node.booleanValue());
            case NUMBER -> value.setNumberValue(node.doubleValue());
            case STRING -> value.setStringValue(node.textValue());
            case OBJECT -> value.setStructValue(struct(node));
            case ARRAY -> {
                ListValue.Builder list = ListValue.newBuilder();
                node.forEach(item -> list.addValues(value(item)));
                value.setListValue(list);
            }
            default -> value.setNullValue(NullValue.NULL_VALUE);
        }
        return value.build();
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }

    /** Milliseconds; says in {@link #wholeMillis} how many of them the call for the whole stack took. */
    private long analyse(AnalyzerGrpc.AnalyzerBlockingStub pack) {
        var configured = pack.configureStack(
                AnalyzerStackConfigureRequest.newBuilder().setStack("prod").setProject("bench").build());
        long began = System.nanoTime();
        int violations = 0;
        for (AnalyzeRequest resource : each) {
            violations += pack.analyze(resource).getDiagnosticsCount();
        }
        long last = System.nanoTime();
        violations += pack.analyzeStack(whole).getDiagnosticsCount();
        wholeMillis = millisSince(last);
        if (violations == 0 || !configured.isInitialized()) {
            throw new IllegalStateException("the pack found nothing in " + each.size() + " resources");
        }
        return millisSince(began);
    }

    private static long cpuMillis(Process process) {
        return process.info().totalCpuDuration().orElseThrow().toMillis();
    }

    /** From Linux's own books, which alone remember the largest. */
    private static long largestMebibytes(Process process) throws IOException {
        Path books = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(books)) {
            return 0;
        }
        return Files.readAllLines(books).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    public static void main(String[] args) throws Exception {
        PackFigures figures = new PackFigures(new ObjectMapper().readTree(new File(args[0])));
        long began = System.nanoTime();
        Process process = new ProcessBuilder(args[1])
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader()) {
            int port = Integer.parseInt(output.readLine().trim());
            long ready = millisSince(began);
            ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", port)
                    .usePlaintext()
                    .maxInboundMessageSize(400 << 20)
                    .build();
            AnalyzerGrpc.AnalyzerBlockingStub pack = AnalyzerGrpc.newBlockingStub(channel);
            long cpu = cpuMillis(process);
            long first = figures.analyse(pack);
            long whole = figures.wholeMillis;
            long spent = cpuMillis(process) - cpu;
            long second = figures.analyse(pack);
            System.out.printf(
                    "%d %d %d %d %d %d%n", ready, first, whole, second, spent, largestMebibytes(process));
            channel.shutdownNow();
        } finally {
            process.destroy();
        }
    }
}
