package dev.slipway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A stack that cannot be launched says why, names what mends it, and touches nothing. */
@ExtendWith(OneWorkshop.class)
class FaultyStackTest {
    private static final String AWS = "./slipway up --target aws --env prod";

    static Stream<Arguments> faults() {
        Combination aws = new Combination("clipper", "aws", "prod");
        String spoil = "sed -i '%s' apps/clipper/app.yaml && ";
        return Stream.of(
                plain("a wrong config key", aws, "pulumi config set slipway:regoin eu-west-1", "slipway:regoin"),
                plain("a missing secret", aws, "pulumi config rm --path slipway:secrets.db-password", "db-password"),
                plain("a range too small", aws, "pulumi config set slipway:vpcCidr 10.0.0.0/26", "10.0.0.0/26"),
                plain("a domain without a zone", aws, "pulumi config rm slipway:hostedZoneId", "slipway:hostedZoneId"),
                launched("an unknown app key", spoil.formatted("s/^services:/servces:/"), "services"),
                launched(
                        "a port clash",
                        spoil.formatted("0,/^    port: 8080  .*/s//    ports: {http: 8080, admin: 8080}/"),
                        "8080"),
                launched("a database version that does not exist", spoil.formatted("s/version: 17/version: 99/"), "99"),
                launched(
                        "two services of one name",
                        spoil.formatted("s/^sites:/  api: {image: \"busybox:1.37\", port: 80}\\n\\n&/"),
                        "api again"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void saysWhyAndTouchesNothing(String fault, String script, String named, Workshop workshop) {
        workshop.run("cp -r apps saved").succeeded();
        try {
            Outcome outcome = workshop.run(script).failed();

            assertThat(outcome.all())
                    .contains("1 fault", named)
                    .containsIgnoringCase("found")
                    .doesNotContain("\tat dev.slipway");
            assertThat(workshop.run("./slipway sandbox list").succeeded().out()).isBlank();
        } finally {
            workshop.run("rm -rf apps && mv saved apps").succeeded();
        }
    }

    private static Arguments plain(String fault, Combination stack, String spoil, String named) {
        String file = "Pulumi." + stack.stack() + ".yaml";
        // Nothing is ever launched on it, so that the good stack is made once.
        String script = "eval \"$(./slipway sandbox env)\" && { [ -f good.yaml ] || { " + stack.setUp() + " && cp "
                + file + " good.yaml; }; } && cp good.yaml "
                + file + " && " + spoil + " -s " + stack.stack() + " && pulumi up --yes --skip-preview -s "
                + stack.stack();
        return Arguments.of(fault, script, named);
    }

    private static Arguments launched(String fault, String spoil, String named) {
        return Arguments.of(fault, spoil + AWS, named);
    }
}
