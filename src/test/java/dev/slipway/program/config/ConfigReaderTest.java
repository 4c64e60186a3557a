package dev.slipway.program.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Target;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ConfigReaderTest {
    private static final Map<String, String> GOOD =
            Map.of("slipway:app", "apps/clipper/app.yaml", "slipway:target", "vps", "slipway:hostCpus", "4");

    @Test
    void aGoodStackHasNoFaults() {
        ConfigReader reader = reader(GOOD);

        reader.refuseUnknown(ConfigKeys.ALL);

        assertThat(reader.choice(ConfigKeys.TARGET, Target.class)).contains(Target.VPS);
        assertThat(reader.number(ConfigKeys.HOST_CPUS, 1, 256)).contains(4);
        assertThat(reader.faults()).isEmpty();
    }

    @Test
    void anUnknownKeyIsRefusedWithTheKeyThatWasMeant() {
        ConfigReader reader = reader(with("slipway:traget", "vps"));

        reader.refuseUnknown(ConfigKeys.ALL);

        assertThat(reader.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.key()).isEqualTo("slipway:traget");
            assertThat(fault.found()).isEqualTo("an unknown key; did you mean slipway:target?");
            assertThat(fault.mend()).isEqualTo("pulumi config rm slipway:traget -s dev");
        });
    }

    @Test
    void aKeyInTheWrongNamespaceLeadsToTheRightOne() {
        ConfigReader reader = reader(with("slipway:regoin", "eu-west-1"));

        reader.refuseUnknown(ConfigKeys.ALL);

        assertThat(reader.faults())
                .singleElement()
                .extracting(ConfigFault::found)
                .isEqualTo("an unknown key; did you mean aws:region?");
    }

    @Test
    void keysOfOtherProvidersAreLeftAlone() {
        ConfigReader reader = reader(with("aws:profile", "team"));

        reader.refuseUnknown(ConfigKeys.ALL);

        assertThat(reader.faults()).isEmpty();
    }

    @Test
    void aWrongChoiceSaysWhatIsExpectedAndTheCommandThatMendsIt() {
        ConfigReader reader = reader(with("slipway:target", "awss"));

        assertThat(reader.choice(ConfigKeys.TARGET, Target.class)).isEmpty();
        assertThat(reader.faults())
                .singleElement()
                .extracting(fault -> fault.render("dev"))
                .isEqualTo(
                        """
                        slipway:target in Pulumi.dev.yaml
                            expected: vps, aws or kubernetes
                            found:    "awss"
                            to mend:  pulumi config set slipway:target vps -s dev""");
    }

    @Test
    void aMissingRequiredKeyIsAFault() {
        ConfigReader reader = reader(Map.of());

        assertThat(reader.text(ConfigKeys.HOST)).isEmpty();
        assertThat(reader.faults())
                .singleElement()
                .extracting(ConfigFault::found)
                .isEqualTo("nothing");
    }

    @Test
    void aNumberOutOfItsBoundsIsAFault() {
        ConfigReader reader = reader(with("slipway:hostCpus", "0"));

        assertThat(reader.number(ConfigKeys.HOST_CPUS, 1, 256)).isEmpty();
        assertThat(reader.faults()).hasSize(1);
    }

    @Test
    void aListIsWrittenAsYamlOrWithCommas() {
        assertThat(reader(with("slipway:zones", "a, b")).texts(ConfigKeys.ZONES))
                .containsExactly("a", "b");
        assertThat(reader(with("slipway:zones", "[\"a\",\"b\"]")).texts(ConfigKeys.ZONES))
                .containsExactly("a", "b");
    }

    @Test
    void aBrokenMappingIsAFaultThatDoesNotRepeatTheValue() {
        ConfigReader reader = reader(with("slipway:secrets", "{not-json hunter2"));

        assertThat(reader.mapping(ConfigKeys.SECRETS)).isEmpty();
        assertThat(reader.faults()).singleElement().satisfies(fault -> assertThat(fault.render("dev"))
                .doesNotContain("hunter2"));
    }

    @Test
    void allFaultsOfARunAreFoundTogether() {
        ConfigReader reader = reader(Map.of("slipway:target", "moon", "slipway:hostCpus", "many"));

        reader.choice(ConfigKeys.TARGET, Target.class);
        reader.number(ConfigKeys.HOST_CPUS, 1, 256);
        reader.text(ConfigKeys.HOST);

        assertThat(reader.faults())
                .extracting(ConfigFault::key)
                .containsExactly("slipway:target", "slipway:hostCpus", "slipway:host");
    }

    private static Map<String, String> with(String key, String value) {
        Map<String, String> values = new TreeMap<>(GOOD);
        values.put(key, value);
        return values;
    }

    private static ConfigReader reader(Map<String, String> values) {
        return new ConfigReader(ConfigSource.of(values), "dev");
    }
}
