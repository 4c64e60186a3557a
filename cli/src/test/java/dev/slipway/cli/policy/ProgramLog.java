package dev.slipway.cli.policy;

import com.google.protobuf.Empty;
import io.grpc.stub.StreamObserver;
import java.util.List;
import pulumirpc.EngineGrpc.EngineImplBase;
import pulumirpc.EngineOuterClass.GetRootResourceRequest;
import pulumirpc.EngineOuterClass.GetRootResourceResponse;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;
import pulumirpc.EngineOuterClass.SetRootResourceRequest;
import pulumirpc.EngineOuterClass.SetRootResourceResponse;

/** The engine's other service: takes the program's messages and keeps its errors. */
final class ProgramLog extends EngineImplBase {
    private final List<String> errors;
    private String root = "";

    ProgramLog(List<String> errors) {
        this.errors = errors;
    }

    @Override
    public void log(LogRequest request, StreamObserver<Empty> observer) {
        if (request.getSeverity() == LogSeverity.ERROR) {
            errors.add(request.getMessage());
        }
        RecordingMonitor.answer(observer, Empty.getDefaultInstance());
    }

    @Override
    public void getRootResource(GetRootResourceRequest request, StreamObserver<GetRootResourceResponse> observer) {
        RecordingMonitor.answer(
                observer, GetRootResourceResponse.newBuilder().setUrn(root).build());
    }

    @Override
    public void setRootResource(SetRootResourceRequest request, StreamObserver<SetRootResourceResponse> observer) {
        root = request.getUrn();
        RecordingMonitor.answer(observer, SetRootResourceResponse.getDefaultInstance());
    }
}
