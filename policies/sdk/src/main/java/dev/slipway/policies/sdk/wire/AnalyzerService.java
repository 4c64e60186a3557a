package dev.slipway.policies.sdk.wire;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.Level;
import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Rule;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Suppression;
import dev.slipway.policies.sdk.judge.Judge;
import dev.slipway.policies.sdk.judge.RunContext;
import dev.slipway.policies.sdk.settings.SuppressionReader;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzerHandshakeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerHandshakeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzerInfo;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureResponse;
import pulumirpc.AnalyzerOuterClass.ConfigureAnalyzerRequest;
import pulumirpc.AnalyzerOuterClass.PolicyConfig;
import pulumirpc.AnalyzerOuterClass.RemediateResponse;
import pulumirpc.Plugin.PluginInfo;

/** Pulumi's analyzer protocol over one pack. The engine makes its calls one by one; others may come from several connections at once. */
final class AnalyzerService extends AnalyzerGrpc.AnalyzerImplBase {
    private final PolicyPack pack;
    private final Clock clock;
    private final RunListener listener;
    private volatile Judge judge;

    AnalyzerService(PolicyPack pack, Clock clock, RunListener listener) {
        this.pack = pack;
        this.clock = clock;
        this.listener = listener;
        this.judge = new Judge(pack, RunContext.unknown(LocalDate.now(clock)));
    }

    Judge judge() {
        return judge;
    }

    @Override
    public void handshake(AnalyzerHandshakeRequest request, StreamObserver<AnalyzerHandshakeResponse> reply) {
        Faults.answer(reply, AnalyzerHandshakeResponse::getDefaultInstance);
    }

    @Override
    public void configureStack(
            AnalyzerStackConfigureRequest request, StreamObserver<AnalyzerStackConfigureResponse> reply) {
        Faults.answer(reply, () -> {
            Map<String, String> config = new LinkedHashMap<>(request.getConfigMap());
            request.getConfigSecretKeysList().forEach(config::remove);
            judge = new Judge(
                    pack,
                    new RunContext(
                            request.getStack(),
                            request.getProject(),
                            Optional.of(request.getDryRun()),
                            config,
                            LocalDate.now(clock)));
            listener.configured(judge);
            return AnalyzerStackConfigureResponse.getDefaultInstance();
        });
    }

    @Override
    public void getAnalyzerInfo(Empty request, StreamObserver<AnalyzerInfo> reply) {
        Faults.answer(reply, () -> Messages.info(pack, this::advertised));
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> reply) {
        Faults.answer(
                reply, () -> PluginInfo.newBuilder().setVersion(pack.version()).build());
    }

    /**
     * The engine hands back every level that it was told, with the user's changes in it; only what differs is the
     * user's. That matters offline, where the stack, and with it the environment, is known only from the resources.
     */
    @Override
    public void configure(ConfigureAnalyzerRequest request, StreamObserver<Empty> reply) {
        Faults.answer(reply, () -> {
            Map<String, Level> changed = new HashMap<>();
            List<Suppression> suppressions = new ArrayList<>();
            for (Rule rule : pack.rules()) {
                RuleInfo info = rule.info();
                PolicyConfig config = request.getPolicyConfigMap().get(info.id());
                if (config != null) {
                    Level level = Messages.level(config.getEnforcementLevel());
                    if (level != advertised(info)) {
                        changed.put(info.id(), level);
                    }
                    suppressions.addAll(settings(info, config.getProperties()));
                }
            }
            judge.enforce(judge.enforcement().overriding(changed, suppressions));
            return Empty.getDefaultInstance();
        });
    }

    private List<Suppression> settings(RuleInfo rule, Struct properties) {
        Map<String, Object> settings = new HashMap<>();
        properties.getFieldsMap().forEach((key, value) -> settings.put(key, plain(value)));
        Object suppress = settings.remove("suppress");
        judge.configure(rule, settings);
        if (suppress == null) {
            return List.of();
        }
        Object entries = suppress instanceof List<?> list
                ? list.stream().map(entry -> withRule(entry, rule)).toList()
                : suppress;
        return SuppressionReader.fromList(rule.id() + ".suppress", entries);
    }

    private static Object withRule(Object entry, RuleInfo rule) {
        if (!(entry instanceof Map<?, ?> fields)) {
            return entry;
        }
        Map<Object, Object> more = new HashMap<>(fields);
        more.put("rule", rule.id());
        return more;
    }

    private static Object plain(Value value) {
        return switch (value.getKindCase()) {
            case BOOL_VALUE -> value.getBoolValue();
            case NUMBER_VALUE -> value.getNumberValue();
            case LIST_VALUE ->
                value.getListValue().getValuesList().stream()
                        .map(AnalyzerService::plain)
                        .toList();
            case STRUCT_VALUE -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                value.getStructValue().getFieldsMap().forEach((key, inner) -> fields.put(key, plain(inner)));
                yield fields;
            }
            default -> value.getStringValue();
        };
    }

    private Level advertised(RuleInfo rule) {
        return judge.enforcement().level(rule, "");
    }

    /** The service, with the requests that carry resources read by {@link ResourceReader}. */
    ServerServiceDefinition definition() {
        ServerServiceDefinition.Builder service = ServerServiceDefinition.builder(AnalyzerGrpc.SERVICE_NAME)
                .addMethod(
                        Received.method(AnalyzerGrpc.getAnalyzeMethod(), ResourceReader::resource),
                        ServerCalls.asyncUnaryCall(this::analyzed))
                .addMethod(
                        Received.method(AnalyzerGrpc.getAnalyzeStackMethod(), ResourceReader::stack),
                        ServerCalls.asyncUnaryCall(this::stackAnalyzed))
                .addMethod(
                        Received.whenAsked(AnalyzerGrpc.getRemediateMethod(), RemediationRequest::read),
                        ServerCalls.asyncUnaryCall(this::remediated));
        Set<String> own = Set.of("Analyze", "AnalyzeStack", "Remediate");
        bindService().getMethods().stream()
                .filter(method -> !own.contains(method.getMethodDescriptor().getBareMethodName()))
                .forEach(service::addMethod);
        return service.build();
    }

    private void analyzed(Received<ResourceView> request, StreamObserver<AnalyzeResponse> reply) {
        Faults.answer(reply, () -> {
            List<Finding> findings = judge.resource(request.get());
            listener.progressed(judge);
            return Messages.response(pack, findings);
        });
    }

    /** A whole stack may take seconds, in which the thread that reads must hear the engine cancel. */
    private void stackAnalyzed(Received<List<ResourceView>> request, StreamObserver<AnalyzeResponse> reply) {
        Thread judging = new Thread(() -> Faults.answer(reply, () -> stackAnalyzed(request.get())), "policy-stack");
        judging.setDaemon(true);
        judging.start();
    }

    private AnalyzeResponse stackAnalyzed(List<ResourceView> stack) {
        List<Finding> findings = judge.stack(stack);
        listener.completed(judge);
        return Faults.refuseLargerThanTheEngineTakes(Messages.response(pack, findings).toBuilder()
                .addAllDiagnostics(Messages.suppressionWarnings(pack, judge.enforcement()))
                .build());
    }

    private void remediated(Received<RemediationRequest> request, StreamObserver<RemediateResponse> reply) {
        Faults.answer(reply, () -> {
            if (!judge.mayMend()) {
                return RemediateResponse.getDefaultInstance();
            }
            RemediationRequest asked = request.get();
            ResourceView resource = asked.resource();
            List<Judge.Mend> mends = judge.mends(resource);
            RemediateResponse.Builder response = RemediateResponse.newBuilder();
            Struct inputs = mends.isEmpty() ? Struct.getDefaultInstance() : asked.inputs();
            for (Judge.Mend mend : mends) {
                Optional<Struct> patched = Patch.apply(inputs, mend.remediation());
                response.addRemediations(Messages.remediation(pack, mend.rule(), resource, patched));
                inputs = patched.orElse(inputs);
            }
            return response.build();
        });
    }

    @Override
    public void cancel(Empty request, StreamObserver<Empty> reply) {
        Faults.answer(reply, () -> {
            listener.completed(judge);
            return Empty.getDefaultInstance();
        });
    }
}
