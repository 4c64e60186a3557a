package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Disks of machines are encrypted (REL-15)")
class EbsEncryptedTest {
    private final RuleTester rule = RuleTester.of(new EbsEncrypted());
    private final Fixture good = Fixture.of("aws:ec2/instance:Instance").with("rootBlockDevice.encrypted", true);
    private final Fixture volume = Fixture.of("aws:ebs/volume:Volume").with("encrypted", true);
    private final Fixture template = Fixture.of(Machines.TEMPLATE)
            .withJson(
                    "blockDeviceMappings",
                    "[{\"deviceName\": \"/dev/xvda\", \"ebs\": {\"encrypted\": \"true\"}}, {\"deviceName\": \"/dev/sdb\", \"virtualName\": \"ephemeral0\"}]");

    @Test
    void passesWithAnEncryptedRoot() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithAPlainRoot() {
        rule.judge(good.with("rootBlockDevice.encrypted", false))
                .failsAt("rootBlockDevice.encrypted")
                .found("false");
        rule.judge(good.without("rootBlockDevice")).failsAt("rootBlockDevice.encrypted");
    }

    @Test
    void failsWithAPlainDiskBeside() {
        rule.judge(good.withJson(
                        "ebsBlockDevices",
                        "[{\"deviceName\": \"/dev/sdf\", \"encrypted\": true}, {\"deviceName\": \"/dev/sdg\"}]"))
                .failsAt("ebsBlockDevices[1].encrypted")
                .found("nothing");
    }

    @Test
    void looksAtVolumes() {
        rule.judge(volume).passes();
        rule.judge(volume.without("encrypted")).failsAt("encrypted");
        rule.judge(volume.without("encrypted").with("snapshotId", "snap-1")).doesNotApply();
    }

    @Test
    void looksAtTheMappingsOfATemplate() {
        rule.judge(template).passes();
        rule.judge(template.with("blockDeviceMappings[0].ebs.encrypted", "false"))
                .failsAt("blockDeviceMappings[0].ebs.encrypted");
        rule.judge(template.without("blockDeviceMappings")).failsAt("blockDeviceMappings");
    }

    @Test
    void leavesToTheTemplateTheRootThatAnInstanceDoesNotSay() {
        Fixture started = Fixture.of("aws:ec2/instance:Instance").with("launchTemplate.id", "lt-1");
        rule.judge(started).doesNotApply();
        rule.judge(started.withJson("ebsBlockDevices", "[{\"encrypted\": false}]"))
                .failsAt("ebsBlockDevices[0].encrypted");
    }

    @Test
    void believesWhoeverSaysThatTheAccountEncryptsByItself() {
        RuleTester believing = rule.with("encryptedByDefault", true);
        believing.judge(Fixture.of("aws:ec2/instance:Instance")).passes();
        believing.judge(template.without("blockDeviceMappings")).passes();
        believing.judge(good.with("rootBlockDevice.encrypted", false)).failsAt("rootBlockDevice.encrypted");
    }

    @Test
    void waitsForWhatIsNotKnown() {
        rule.judge(good.unknown("rootBlockDevice.encrypted")).isUnknownAt("rootBlockDevice.encrypted");
        rule.judge(template.unknown("blockDeviceMappings")).isUnknownAt("blockDeviceMappings");
    }
}
