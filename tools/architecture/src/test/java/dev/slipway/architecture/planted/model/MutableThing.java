package dev.slipway.architecture.planted.model;

import com.pulumi.core.Output;
import dev.slipway.architecture.planted.cli.Command;
import java.net.http.HttpClient;
import java.time.Instant;

/** Planted: a public mutable class above the plan that knows Pulumi, the network, the clock and the command line. */
public class MutableThing {
    public Object touchesEverything() {
        return new Object[] {Output.of(1), HttpClient.newHttpClient(), Instant.now(), new Command()};
    }
}
