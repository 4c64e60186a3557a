package dev.slipway.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** The arrows of docs/architecture.md as rules, by name, so that the real code and the planted violations are held to the same ones. */
final class Rooms {
    private Rooms() {}

    /** All rules under the root package of the code they are applied to. */
    static Map<String, ArchRule> rules(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("layers", layers(root));
        rules.put("model and planner know no Pulumi", abovePlan(root, "com.pulumi.."));
        rules.put("model and planner touch no network", abovePlan(root, "java.net.http..", "io.grpc.."));
        rules.put("planner has no clock, environment or chance", pure(root));
        rules.put(
                "planner targets do not know each other",
                slices().matching(root + ".planner.(vps|aws|kubernetes)..")
                        .should()
                        .notDependOnEachOther());
        rules.put(
                "component targets do not know each other",
                slices().matching(root + ".components.(vps|aws|kubernetes)..")
                        .should()
                        .notDependOnEachOther());
        rules.put("the AWS SDK is seen by components.aws and the sandbox only", sdk(root, "aws", "com.pulumi.aws.."));
        rules.put(
                "the Kubernetes SDK is seen by components.kubernetes and the sandbox only",
                sdk(root, "kubernetes", "com.pulumi.kubernetes.."));
        rules.put(
                "the Docker SDK is seen by components.vps and the sandbox only",
                sdk(root, "vps", "com.pulumi.docker.."));
        rules.put(
                "policies and sandbox use nothing of ours",
                noClasses()
                        .that()
                        .resideInAnyPackage(root + ".policies..", root + ".sandbox..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                root + ".model..", root + ".planner..", root + ".components..", root + ".program..")
                        .because("any Pulumi user may take them without the rest"));
        rules.put(
                "nothing that runs in the cloud knows the sandbox",
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                root + ".model..", root + ".planner..", root + ".components..", root + ".program..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + ".sandbox..")
                        .because("the very same program runs against the real AWS, Kubernetes and Docker"));
        rules.put("model types are closed", modelTypes(root));
        rules.put("no cycles", slices().matching(root + ".(*)..").should().beFreeOfCycles());
        return rules;
    }

    private static ArchRule layers(String root) {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("model")
                .definedBy(root + ".model..")
                .layer("planner")
                .definedBy(root + ".planner..")
                .layer("components")
                .definedBy(root + ".components..")
                .layer("program")
                .definedBy(root + ".program..")
                .layer("policies")
                .definedBy(root + ".policies..")
                .layer("sandbox")
                .definedBy(root + ".sandbox..")
                .layer("cli")
                .definedBy(root + ".cli..")
                .whereLayer("planner")
                .mayOnlyBeAccessedByLayers("components", "program", "cli")
                .whereLayer("components")
                .mayOnlyBeAccessedByLayers("program", "cli")
                .whereLayer("program")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("policies")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("sandbox")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer();
    }

    private static ArchRule abovePlan(String root, String... forbidden) {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".model..", root + ".planner..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .because("a plan is made and printed without an engine");
    }

    private static ArchRule pure(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".model..", root + ".planner..")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .because("the same app, environment and settings must give the same plan");
    }

    private static ArchRule sdk(String root, String target, String sdkPackage) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".components." + target + "..", root + ".sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(sdkPackage)
                .because("a target's SDK is seen by its own module alone");
    }

    private static ArchRule modelTypes(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".model")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .beRecords()
                .orShould()
                .beInterfaces()
                .orShould()
                .beEnums()
                .orShould()
                .haveOnlyPrivateConstructors()
                .because("what an app is never changes under its readers");
    }
}
