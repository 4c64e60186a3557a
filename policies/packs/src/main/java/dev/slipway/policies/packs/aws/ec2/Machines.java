package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.packs.any.Variables;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import java.util.List;
import java.util.stream.Stream;

/** Machines of EC2 in the forms that a program may give them. What an instance leaves to its launch template is judged there. */
public final class Machines {
    static final String TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
    static final String CONFIGURATION = "aws:ec2/launchConfiguration:LaunchConfiguration";

    private Machines() {}

    /** Instances, also those of the spot market, and what groups of machines are started from. */
    public static List<String> types() {
        return List.of(
                "aws:ec2/instance:Instance",
                "aws:ec2/spotInstanceRequest:SpotInstanceRequest",
                TEMPLATE,
                CONFIGURATION);
    }

    /** Whether an instance says nothing of a property and has a launch template that may. */
    static boolean leavesToTemplate(ResourceView machine, String property) {
        return machine.get("launchTemplate").isSet() && !machine.get(property).isSet();
    }

    /** What runs at the first start, as text: a template has it in base64, an instance may. */
    public static List<PropertyView> userData(ResourceView machine) {
        return Stream.of("userData", "userDataBase64")
                .map(machine::get)
                .filter(PropertyView::isSet)
                .map(Variables::decoded)
                .toList();
    }
}
