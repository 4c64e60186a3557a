package dev.slipway.sandbox.knowledge.aws.cloudwatch;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.aws.PolicyDocument;

/** Pictures of metrics. */
final class Dashboards {
    private Dashboards() {}

    static Knowledge dashboard() {
        return Knowledge.of("aws:cloudwatch/dashboard:Dashboard")
                .named("dashboardName", 255)
                .id(s -> s.in().text("dashboardName", ""))
                .out("dashboardArn", s -> s.globalArn("cloudwatch", "dashboard/" + s.in().text("dashboardName", "")))
                .check(
                        "dashboard-name",
                        "InvalidParameterValue: dashboard name",
                        Rules.matches(
                                "dashboardName",
                                "[A-Za-z0-9_-]{1,255}",
                                "InvalidParameterValue: The value %s for field DashboardName contains invalid characters",
                                "Use letters, digits, hyphens and underscores."))
                .check("dashboard-body", "InvalidParameterInput: The dashboard body is invalid", s -> s.in().text(
                                "dashboardBody")
                        .filter(b -> PolicyDocument.parse(b)
                                .filter(d -> d.path("widgets").isArray())
                                .isEmpty())
                        .ifPresent(b -> s.refuse(
                                "dashboardBody",
                                "InvalidParameterInput: The dashboard body is invalid, there are 1 validation errors: Should be JSON with widgets",
                                "Give {\"widgets\": […]}.")))
                .check(
                        "dashboard-widget",
                        "InvalidParameterInput: Should have required property 'type'",
                        s -> PolicyDocument.document(s, "dashboardBody")
                                .ifPresent(d -> d.path("widgets").forEach(w -> {
                                    if (!w.has("type") || !w.has("properties")) {
                                        s.refuse(
                                                "dashboardBody",
                                                "InvalidParameterInput: The dashboard body is invalid: Should have required property 'type' and 'properties'",
                                                "Complete the widget.");
                                    }
                                })));
    }
}
