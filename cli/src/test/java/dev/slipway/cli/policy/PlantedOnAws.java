package dev.slipway.cli.policy;

import java.util.stream.Stream;

/** Misconfigurations of Clipper on AWS. */
final class PlantedOnAws {
    private PlantedOnAws() {}

    static Stream<Planted> all() {
        return Stream.of(
                        PlantedOnAwsNetwork.all(),
                        PlantedOnAwsData.all(),
                        PlantedOnAwsWorkloads.all(),
                        PlantedOnAwsMachines.all())
                .flatMap(it -> it);
    }
}
