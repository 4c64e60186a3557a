package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Deployments run at least two pods (REL-04)")
class K8sReplicasMinTest {
    private final RuleTester rule = RuleTester.of(new K8sReplicasMin());
    private final Fixture good = Fixture.of("kubernetes:apps/v1:Deployment")
            .with("metadata.name", "api")
            .with("spec.template.metadata.labels.app", "api")
            .with("spec.replicas", 2);
    private final Fixture service = Fixture.of("kubernetes:core/v1:Service").with("spec.selector.app", "api");
    private final Fixture scaler = Fixture.of("kubernetes:autoscaling/v2:HorizontalPodAutoscaler")
            .with("spec.scaleTargetRef.name", "api")
            .with("spec.minReplicas", 2);

    private static final String VOLUME = "spec.template.spec.volumes[0].persistentVolumeClaim";
    private final Fixture file = good.with("spec.replicas", 1)
            .with("spec.strategy.type", "Recreate")
            .withJson(
                    "spec.template.spec.volumes",
                    """
                    [{"name": "db-file", "persistentVolumeClaim": {"claimName": "data-db-file"}}]""");
    private final Fixture claim = Fixture.of("kubernetes:core/v1:PersistentVolumeClaim")
            .with("metadata.name", "data-db-file")
            .with("spec.accessModes", List.of("ReadWriteOnce"));

    @Test
    void passesWithTwo() {
        rule.judge(good, service).passes();
    }

    @Test
    void failsWithOne() {
        rule.judge(good.with("spec.replicas", 1), service)
                .failsAt("spec.replicas")
                .expected("at least 2");
    }

    @Test
    void failsWithTheDefault() {
        rule.judge(good.without("spec.replicas"), service).failsAt("spec.replicas");
    }

    @Test
    void goesByTheAutoscaler() {
        rule.judge(good.without("spec.replicas"), service, scaler).passes();
        rule.judge(good, service, scaler.with("spec.minReplicas", 1)).failsAt("spec.minReplicas");
    }

    @Test
    void whatOnlyObservesMayBeSingle() {
        rule.judge(good.with("metadata.name", "alertmanager").with("spec.replicas", 1))
                .doesNotApply();
    }

    @Test
    void aSoleWriterOfAVolumeMayBeSingle() {
        rule.judge(file, service, claim).doesNotApply();
        rule.judge(file, service, claim.with("spec.accessModes", List.of("ReadWriteOncePod")))
                .doesNotApply();
    }

    @Test
    void whatIsRolledOrSharesItsVolumeMayNot() {
        rule.judge(file.with("spec.strategy.type", "RollingUpdate"), service, claim)
                .failsAt("spec.replicas");
        rule.judge(file, service, claim.with("spec.accessModes", List.of("ReadWriteMany")))
                .failsAt("spec.replicas");
        rule.judge(file, service, claim.with("metadata.namespace", "other")).failsAt("spec.replicas");
        rule.judge(file.with(VOLUME + ".readOnly", true), service, claim).failsAt("spec.replicas");
        rule.judge(file, service).failsAt("spec.replicas");
    }

    @Test
    void aClaimThatIsNotKnownYetLeavesItOpen() {
        rule.judge(file.unknown(VOLUME + ".claimName"), service, claim).isUnknownAt(VOLUME + ".claimName");
    }

    @Test
    void aWorkerMayBeSingle() {
        rule.judge(good.with("spec.replicas", 1)).doesNotApply();
        rule.judge(good.with("spec.replicas", 1), service.with("spec.selector.app", "web"))
                .doesNotApply();
    }
}
