import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.sun.management.OperatingSystemMXBean;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerPropertyDependencies;
import pulumirpc.AnalyzerOuterClass.AnalyzerProviderResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureRequest;

/**
 * What a pack itself takes, without the engine: plays the engine to a freshly started pack, which asks what to mend in a resource and then
 * what is wrong with it, one resource after the other, and then sends the whole stack. It does so twice, as an update follows its preview. The
 * engine is compiled before it runs, so this player first plays to a pack that is thrown away.
 *
 * <p>usage: PackFigures STATE PACK. Prints, in milliseconds: until ready; for the first and then for the second analysis, all Remediate
 * calls, all Analyze calls, the AnalyzeStack call, CPU of the pack, CPU of the player; and in KiB: the pack's largest resident size, and its
 * heap when all garbage is collected.
 */
public final class PackFigures {
    private static final int WARM_UP = 2000;

    private final List<AnalyzeRequest> each = new ArrayList<>();
    private final AnalyzeStackRequest whole;

    private PackFigures(JsonNode state) {
        Map<String, AnalyzerProviderResource> providers = new HashMap<>();
        AnalyzeStackRequest.Builder stack = AnalyzeStackRequest.newBuilder();
        for (JsonNode resource : state.at("/deployment/resources")) {
            AnalyzerResource one = resource(resource, providers);
            stack.addResources(one);
            AnalyzeRequest.Builder request = AnalyzeRequest.newBuilder()
                    .setUrn(one.getUrn())
                    .setType(one.getType())
                    .setName(one.getName())
                    .setProperties(struct(resource.path("inputs")));
            if (one.hasProvider()) {
                request.setProvider(one.getProvider());
            }
            each.add(request.build());
        }
        whole = stack.build();
    }

    private static AnalyzerResource resource(JsonNode resource, Map<String, AnalyzerProviderResource> providers) {
        String urn = resource.path("urn").asText();
        String type = resource.path("type").asText();
        String name = name(urn);
        AnalyzerResource.Builder one = AnalyzerResource.newBuilder()
                .setUrn(urn)
                .setType(type)
                .setName(name)
                .setParent(resource.path("parent").asText())
                .setProperties(struct(resource.path("outputs")));
        if (type.startsWith("pulumi:providers:")) {
            providers.put(
                    urn + "::" + resource.path("id").asText(),
                    AnalyzerProviderResource.newBuilder()
                            .setUrn(urn)
                            .setType(type)
                            .setName(name)
                            .setProperties(struct(resource.path("inputs")))
                            .build());
        }
        if (resource.has("provider")) {
            one.setProvider(providers.get(resource.path("provider").asText()));
        }
        resource.path("dependencies").forEach(it -> one.addDependencies(it.asText()));
        resource.path("propertyDependencies").properties().forEach(property -> {
            AnalyzerPropertyDependencies.Builder urns = AnalyzerPropertyDependencies.newBuilder();
            property.getValue().forEach(it -> urns.addUrns(it.asText()));
            one.putPropertyDependencies(property.getKey(), urns.build());
        });
        return one.build();
    }

    private static String name(String urn) {
        return urn.substring(urn.lastIndexOf("::") + 2);
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

    /** A pack that was started for this player, and the connection to it. */
    private record Pack(Process process, ManagedChannel channel, long ready) implements AutoCloseable {
        static Pack start(String executable) throws IOException {
            long began = System.nanoTime();
            Process process = new ProcessBuilder(executable)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            int port = Integer.parseInt(process.inputReader().readLine().trim());
            long ready = System.nanoTime() - began;
            ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", port)
                    .usePlaintext()
                    .directExecutor()
                    .maxInboundMessageSize(400 << 20)
                    .build();
            return new Pack(process, channel, ready);
        }

        long cpu() {
            return process.info().totalCpuDuration().orElseThrow().toNanos();
        }

        /** From Linux's own books, which alone remember the largest. */
        long largestKibibytes() throws IOException {
            Path books = Path.of("/proc/" + process.pid() + "/status");
            return Files.exists(books) ? kibibytes(Files.readString(books), "VmHWM:\\s*(\\d+) kB") : 0;
        }

        /** The serial collector leaves garbage of up to a twentieth of the heap where it lies, except every fourth time. */
        long liveKibibytes() throws IOException {
            for (int i = 0; i < 4; i++) {
                var unused = jcmd("GC.run");
            }
            return kibibytes(jcmd("GC.heap_info"), "generation .* used (\\d+)K");
        }

        private String jcmd(String command) throws IOException {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                            String.valueOf(process.pid()),
                            command)
                    .start();
            return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        private static long kibibytes(String text, String pattern) {
            return Pattern.compile(pattern).matcher(text).results()
                    .mapToLong(found -> Long.parseLong(found.group(1)))
                    .sum();
        }

        @Override
        public void close() {
            channel.shutdownNow();
            process.destroy();
        }
    }

    private static long ownCpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Nanoseconds of all Remediate calls, all Analyze calls, the AnalyzeStack call; of the pack's CPU and of the player's. */
    private long[] analyse(Pack pack, List<AnalyzeRequest> resources, AnalyzeStackRequest stack) {
        AnalyzerGrpc.AnalyzerBlockingStub calls = AnalyzerGrpc.newBlockingStub(pack.channel());
        var configured = calls.configureStack(
                AnalyzerStackConfigureRequest.newBuilder().setStack("prod").setProject("bench").build());
        long packCpu = pack.cpu();
        long ownCpu = ownCpu();
        long mending = 0;
        long analysing = 0;
        int violations = 0;
        for (AnalyzeRequest resource : resources) {
            long began = System.nanoTime();
            if (calls.remediate(resource).getRemediationsCount() != 0) {
                throw new IllegalStateException("the pack mended " + resource.getUrn());
            }
            long mended = System.nanoTime();
            violations += calls.analyze(resource).getDiagnosticsCount();
            mending += mended - began;
            analysing += System.nanoTime() - mended;
        }
        long last = System.nanoTime();
        violations += calls.analyzeStack(stack).getDiagnosticsCount();
        long end = System.nanoTime();
        if (violations == 0 || !configured.isInitialized()) {
            throw new IllegalStateException("the pack found nothing in " + resources.size() + " resources");
        }
        return new long[] {mending, analysing, end - last, pack.cpu() - packCpu, ownCpu() - ownCpu};
    }

    private static String millis(long... nanos) {
        return LongStream.of(nanos)
                .mapToObj(it -> String.valueOf(TimeUnit.NANOSECONDS.toMillis(it)))
                .collect(Collectors.joining(" "));
    }

    public static void main(String[] args) throws Exception {
        PackFigures figures = new PackFigures(new ObjectMapper().readTree(new File(args[0])));
        try (Pack thrownAway = Pack.start(args[1])) {
            int count = Math.min(WARM_UP, figures.each.size());
            var unused = figures.analyse(thrownAway, figures.each.subList(0, count), figures.whole);
        }
        try (Pack pack = Pack.start(args[1])) {
            long[] first = figures.analyse(pack, figures.each, figures.whole);
            long[] second = figures.analyse(pack, figures.each, figures.whole);
            long largest = pack.largestKibibytes();
            System.out.println(String.join(
                    " ", millis(pack.ready()), millis(first), millis(second), largest + " " + pack.liveKibibytes()));
        }
    }
}
