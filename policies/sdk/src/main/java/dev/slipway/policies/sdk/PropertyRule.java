package dev.slipway.policies.sdk;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A check of one property of one resource: most rules are no more than that. */
public abstract class PropertyRule implements ResourceRule {
    private final RuleInfo info;
    private final List<String> types;
    private final String[] path;
    private final Function<PropertyView, Verdict> check;

    /**
     * A rule that judges one property.
     *
     * @param info what the rule says of itself
     * @param types the type tokens it looks at
     * @param path the property, by dots: {@code metadata.name}
     * @param check the verdict on it, such as {@code PropertyView::mustBeTrue}
     */
    protected PropertyRule(
            RuleInfo.Builder info, List<String> types, String path, Function<PropertyView, Verdict> check) {
        this.info = info.build();
        this.types = List.copyOf(types);
        this.path = path.split("\\.");
        this.check = check;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final List<String> types() {
        return types;
    }

    @Override
    public Verdict judge(ResourceView resource, RuleConfig config) {
        return check.apply(resource.get(path));
    }

    @Override
    public String toString() {
        return info.id() + " at " + String.join(".", Arrays.asList(path));
    }
}
