package dev.slipway.sandbox.provider;

import dev.slipway.sandbox.EngineDriver;
import dev.slipway.sandbox.SandboxServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that speaks to the sandbox as the engine does, with a provider of AWS at hand. */
abstract class ServedTest {
    static final String VPC = "aws:ec2/vpc:Vpc";
    static final String SUBNET = "aws:ec2/subnet:Subnet";
    static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    static final String INSTANCE = "aws:rds/instance:Instance";
    static final String CONTAINER = "docker:index/container:Container";
    static final String DATABASE =
            "{'engine':'postgres','engineVersion':'16.8','instanceClass':'db.t4g.medium','allocatedStorage':50,'username':'clipper','skipFinalSnapshot':true,'password':'correct-horse-battery'}";

    @TempDir
    Path folder;

    SandboxServer server;
    EngineDriver aws;

    @BeforeEach
    void start() {
        server = EngineDriver.serve(folder);
        aws = new EngineDriver(server.port(), "{'region':'eu-central-1'}");
    }

    @AfterEach
    void stop() {
        aws.close();
        server.close();
    }

    final void restart() {
        stop();
        start();
    }
}
