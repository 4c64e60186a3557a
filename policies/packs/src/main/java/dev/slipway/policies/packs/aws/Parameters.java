package dev.slipway.policies.packs.aws;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Verdict;

/** The parameters of an RDS or ElastiCache parameter group, a list of names and values. */
public final class Parameters {
    private Parameters() {}

    /** Complies when the group sets the parameter to this value, or sets nothing where that is its default. */
    public static Verdict mustBe(ResourceView group, String name, String expected, boolean byDefault) {
        return group.get("parameters").known(parameters -> {
            for (PropertyView parameter : parameters.items()) {
                if (parameter.get("name").texts().contains(name)) {
                    PropertyView value = parameter.get("value");
                    return value.known(known -> known.shown().equals(expected)
                            ? Verdict.pass()
                            : Verdict.fail("parameters." + name, known.shown(), expected));
                }
            }
            if (parameters.hasUnknown()) {
                return parameters.unknownVerdict();
            }
            return byDefault ? Verdict.pass() : Verdict.fail("parameters." + name, "nothing", expected);
        });
    }
}
