package dev.slipway.components.common;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;

/** Base of every component: registers its plan as input and hands out options that make it the parent. */
public abstract class SlipwayComponent extends ComponentResource {
    /**
     * @param type concept inside Slipway, such as {@code aws:Network}; the type token is {@code slipway:aws:Network}
     * @param name logical name; renaming it replaces everything below
     * @param plan what was decided
     */
    protected SlipwayComponent(String type, String name, Object plan, ComponentResourceOptions options) {
        super("slipway:" + type, name, new PlanArgs(plan), options);
    }

    /** Options of a child: this component is its parent, and it inherits the parent's provider. */
    protected CustomResourceOptions.Builder child() {
        CustomResourceOptions.Builder options = CustomResourceOptions.builder();
        options.parent(this);
        return options;
    }

    /** Options of a component below this one. */
    protected ComponentResourceOptions.Builder childComponent() {
        ComponentResourceOptions.Builder options = ComponentResourceOptions.builder();
        options.parent(this);
        return options;
    }
}
