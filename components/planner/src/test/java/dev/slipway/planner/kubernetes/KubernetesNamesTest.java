package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Environment;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class KubernetesNamesTest {
    @Property
    void everyNameIsALabelThatServicesStatefulSetsAndCronJobsTake(
            @ForAll @CharRange(from = 'a', to = 'z') @CharRange(from = '0', to = '9') @StringLength(min = 1, max = 80)
                    String component,
            @ForAll @AlphaChars @StringLength(min = 1, max = 40) String suffix) {
        assertThat(KubernetesNames.of(component, suffix))
                .matches("[a-z]([-a-z0-9]*[a-z0-9])?")
                .hasSizeLessThanOrEqualTo(KubernetesNames.CONTROLLER);
    }

    @Property
    void twoLongNamesNeverBecomeOne(
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 60, max = 70) String one,
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 60, max = 70) String other) {
        assertThat(KubernetesNames.of(one).equals(KubernetesNames.of(other))).isEqualTo(one.equals(other));
    }

    @Property
    void everyPortNameIsShortAndHasALetter(
            @ForAll @CharRange(from = 'a', to = 'z') @CharRange(from = '0', to = '9') @StringLength(min = 1, max = 40)
                    String name) {
        assertThat(KubernetesNames.port(name))
                .matches("[a-z0-9]([-a-z0-9]*[a-z0-9])?")
                .matches(".*[a-z].*");
        assertThat(KubernetesNames.port(name).length()).isLessThanOrEqualTo(15);
    }

    @Example
    void aNameThatBeginsWithADigitGetsALetter() {
        assertThat(KubernetesNames.of("2fa")).isEqualTo("x-2fa");
    }

    @Example
    void theSelectorHoldsNothingThatMayChange() {
        assertThat(new KubernetesNames("clipper", Environment.PROD).selector("api"))
                .containsOnlyKeys(KubernetesNames.NAME_LABEL, KubernetesNames.INSTANCE_LABEL);
    }
}
