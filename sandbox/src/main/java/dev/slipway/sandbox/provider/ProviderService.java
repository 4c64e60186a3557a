package dev.slipway.sandbox.provider;

import com.google.protobuf.Any;
import com.google.protobuf.Empty;
import com.google.rpc.Code;
import com.google.rpc.Status;
import dev.slipway.sandbox.fault.Faults;
import dev.slipway.sandbox.schema.PackageSchema;
import dev.slipway.sandbox.schema.TypeCatalogue;
import dev.slipway.sandbox.value.Props;
import dev.slipway.sandbox.value.Values;
import dev.slipway.sandbox.world.World;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.Provider.CheckFailure;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.ErrorResourceInitFailed;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.GetSchemaResponse;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ProviderHandshakeResponse;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;
import pulumirpc.ResourceProviderGrpc;

/** The provider protocol for all three packages: turns messages into values and refusals into statuses, and decides nothing. */
public final class ProviderService extends ResourceProviderGrpc.ResourceProviderImplBase {
    /** Above every SDK, as the engine warns when a provider is older than the SDK that calls it. */
    private static final String VERSION = "1000.0.0";

    private final Lifecycle lifecycle;
    private final Reading reading;
    private final Checking checking;
    private final Configuration configuration;
    private final Invokes invokes;
    private final PackageSchema schema;
    private final Consumer<String> log;

    /** The service over this world. */
    public ProviderService(World world, Sessions sessions, Faults faults, Consumer<String> log, Duration patience) {
        TypeCatalogue types = new TypeCatalogue();
        Subjects subjects = new Subjects(world, sessions);
        this.configuration = new Configuration(types);
        this.checking = new Checking(types, subjects);
        this.lifecycle = new Lifecycle(world, types, sessions, subjects, faults, patience);
        this.reading = new Reading(world, faults);
        this.invokes = new Invokes(world);
        this.schema = new PackageSchema(types);
        this.log = log;
    }

    @Override
    public void attach(PluginAttach request, StreamObserver<Empty> answer) {
        answer(answer, "attach", () -> {
            Session.current().log().connect(request.getAddress());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void handshake(ProviderHandshakeRequest request, StreamObserver<ProviderHandshakeResponse> answer) {
        answer(answer, "handshake", () -> {
            Session.current().log().connect(request.getEngineAddress());
            return ProviderHandshakeResponse.newBuilder()
                    .setAcceptSecrets(true)
                    .setAcceptResources(true)
                    .build();
        });
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> answer) {
        answer(answer, "getPluginInfo", () -> PluginInfo.newBuilder()
                .setVersion(VERSION)
                .build());
    }

    @Override
    public void getSchema(GetSchemaRequest request, StreamObserver<GetSchemaResponse> answer) {
        answer(answer, "getSchema", () -> GetSchemaResponse.newBuilder()
                .setSchema(schema.json())
                .build());
    }

    @Override
    public void checkConfig(CheckRequest request, StreamObserver<CheckResponse> answer) {
        answer(answer, "checkConfig", () -> {
            CheckResponse.Builder response = CheckResponse.newBuilder().setInputs(request.getNews());
            configuration
                    .check(request.getUrn(), Values.decode(request.getNews()))
                    .forEach(refusal -> response.addFailures(CheckFailure.newBuilder()
                            .setProperty(refusal.path())
                            .setReason(refusal.message())));
            return response.build();
        });
    }

    @Override
    public void diffConfig(DiffRequest request, StreamObserver<DiffResponse> answer) {
        answer(
                answer,
                "diffConfig",
                () -> configuration.diff(
                        request.getUrn(), Values.decode(request.getOldInputs()), Values.decode(request.getNews())));
    }

    @Override
    public void configure(ConfigureRequest request, StreamObserver<ConfigureResponse> answer) {
        answer(answer, "configure", () -> {
            Session.current().configure(configuration.read(request));
            return ConfigureResponse.newBuilder()
                    .setAcceptSecrets(true)
                    .setSupportsPreview(true)
                    .setAcceptResources(true)
                    .setAcceptOutputs(false)
                    .build();
        });
    }

    @Override
    public void check(CheckRequest request, StreamObserver<CheckResponse> answer) {
        answer(answer, "check " + request.getUrn(), () -> {
            Map<String, Object> olds = Values.decode(request.getOlds());
            if (!olds.isEmpty()) {
                Session.current().knows(request.getUrn());
            }
            Checking.Verdict verdict =
                    checking.check(Call.now(request.getUrn()), olds, Values.decode(request.getNews()));
            CheckResponse.Builder response = CheckResponse.newBuilder().setInputs(Values.encode(verdict.inputs()));
            verdict.refusals()
                    .forEach(refusal -> response.addFailures(CheckFailure.newBuilder()
                            .setProperty(refusal.path())
                            .setReason(refusal.message())));
            return response.build();
        });
    }

    @Override
    public void diff(DiffRequest request, StreamObserver<DiffResponse> answer) {
        answer(answer, "diff " + request.getUrn(), () -> {
            Session.current().knows(request.getUrn(), request.getId());
            Map<String, Object> olds = Values.decode(request.getOlds());
            Map<String, Object> inputs = request.hasOldInputs() ? Values.decode(request.getOldInputs()) : olds;
            return Diffing.diff(
                    Call.now(request.getUrn()),
                    inputs,
                    Values.decode(request.getNews()),
                    olds,
                    request.getIgnoreChangesList());
        });
    }

    @Override
    public void create(CreateRequest request, StreamObserver<CreateResponse> answer) {
        String doing = (request.getPreview() ? "preview " : "create ") + request.getUrn();
        answer(answer, doing, () -> {
            Map<String, Object> inputs = Values.decode(request.getProperties());
            Call call = Call.now(request.getUrn());
            Lifecycle.Made made =
                    request.getPreview() ? lifecycle.previewCreate(call, inputs) : lifecycle.create(call, inputs);
            if (made.notReady().isPresent()) {
                throw notReady(made, request, made.notReady().get());
            }
            return CreateResponse.newBuilder()
                    .setId(made.id())
                    .setProperties(Values.encode(made.outputs()))
                    .build();
        });
    }

    private static RuntimeException notReady(Lifecycle.Made made, CreateRequest request, String reason) {
        ErrorResourceInitFailed detail = ErrorResourceInitFailed.newBuilder()
                .setId(made.id())
                .setProperties(Values.encode(made.outputs()))
                .setInputs(request.getProperties())
                .addReasons(reason)
                .build();
        return StatusProto.toStatusRuntimeException(Status.newBuilder()
                .setCode(Code.UNKNOWN_VALUE)
                .setMessage("the resource was created, but did not become ready: " + reason)
                .addDetails(Any.pack(detail))
                .build());
    }

    @Override
    public void read(ReadRequest request, StreamObserver<ReadResponse> answer) {
        answer(answer, "read " + request.getUrn(), () -> {
            Map<String, Object> inputs = Values.decode(request.getInputs());
            Map<String, Object> outputs = Values.decode(request.getProperties());
            if (!outputs.isEmpty()) {
                Session.current().knows(request.getUrn(), request.getId());
            }
            return reading.read(Call.now(request.getUrn()), request.getId(), inputs, outputs)
                    .map(found -> ReadResponse.newBuilder()
                            .setId(request.getId())
                            .setInputs(Values.encode(found.inputs()))
                            .setProperties(Values.encode(found.outputs()))
                            .build())
                    .orElse(ReadResponse.getDefaultInstance());
        });
    }

    @Override
    public void update(UpdateRequest request, StreamObserver<UpdateResponse> answer) {
        answer(answer, "update " + request.getUrn(), () -> {
            Map<String, Object> olds =
                    Values.decode(request.hasOldInputs() ? request.getOldInputs() : request.getOlds());
            Map<String, Object> inputs = Values.decode(request.getNews());
            Call call = Call.now(request.getUrn());
            Map<String, Object> outputs = request.getPreview()
                    ? lifecycle.previewUpdate(call, request.getId(), olds, inputs)
                    : lifecycle.update(call, request.getId(), olds, inputs);
            return UpdateResponse.newBuilder()
                    .setProperties(Values.encode(outputs))
                    .build();
        });
    }

    @Override
    public void delete(DeleteRequest request, StreamObserver<Empty> answer) {
        answer(answer, "delete " + request.getUrn(), () -> {
            lifecycle.delete(Call.now(request.getUrn()), request.getId());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void invoke(InvokeRequest request, StreamObserver<InvokeResponse> answer) {
        answer(answer, "invoke " + request.getTok(), () -> {
            Props args = Props.of(Values.decode(request.getArgs()));
            String pack = request.getTok().split(":", 2)[0];
            return InvokeResponse.newBuilder()
                    .setReturn(Values.encode(invokes.call(
                            request.getTok(), args, Session.current().place(pack))))
                    .build();
        });
    }

    @Override
    public void cancel(Empty request, StreamObserver<Empty> answer) {
        answer(answer, "cancel", Empty::getDefaultInstance);
    }

    private <T> void answer(StreamObserver<T> answer, String doing, Supplier<T> work) {
        try {
            T value = work.get();
            log.accept(doing);
            answer.onNext(value);
            answer.onCompleted();
        } catch (Refused | Faults.FaultInjected e) {
            log.accept(doing + " refused: " + e.getMessage());
            answer.onError(io.grpc.Status.FAILED_PRECONDITION
                    .withDescription(e.getMessage())
                    .asRuntimeException());
        } catch (StatusRuntimeException e) {
            log.accept(doing + " failed: " + e.getStatus().getDescription());
            answer.onError(e);
        } catch (RuntimeException e) {
            // The message of an unexpected exception might quote a value; its kind and place are enough to find the
            // cause.
            String where = e.getStackTrace().length > 0 ? " at " + e.getStackTrace()[0] : "";
            log.accept(doing + " failed in the sandbox: " + e.getClass().getName() + where);
            answer.onError(io.grpc.Status.INTERNAL
                    .withDescription(
                            "the sandbox itself failed: " + e.getClass().getName() + where)
                    .asRuntimeException());
        }
    }
}
