package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.sdk.ConfigSchema;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.ArrayList;
import java.util.List;

/** A disk is encrypted when it is made, or copied. */
public final class EbsEncrypted implements ResourceRule {
    private static final String VOLUME = "aws:ebs/volume:Volume";
    private static final String BY_DEFAULT = "encryptedByDefault";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("ebs-encrypted", "Disks of machines are encrypted")
                .severity(Severity.HIGH)
                .why("Snapshots of an unencrypted disk can be shared and read by whoever gets hold of them.")
                .fix(
                        "Set encrypted: true on the volume, the rootBlockDevice and each of the ebsBlockDevices, or on ebs in "
                                + "the blockDeviceMappings of a launch template; it replaces an existing disk.")
                .checks(Reference.GUIDES, "REL-15")
                .checks(Reference.FSBP, "EC2.3")
                .config(ConfigSchema.none()
                        .with(
                                BY_DEFAULT,
                                new ConfigSchema.Setting(
                                        "boolean",
                                        false,
                                        "Whether the account encrypts every new volume, so that none need ask for it")))
                .build();
    }

    @Override
    public List<String> types() {
        List<String> types = new ArrayList<>(Machines.types());
        types.add(VOLUME);
        return types;
    }

    @Override
    public Verdict judge(ResourceView holder, RuleConfig config) {
        boolean byDefault = config.text(BY_DEFAULT).equals("true");
        if (holder.isA(VOLUME)) {
            return disk(holder.properties(), byDefault);
        }
        if (holder.isA(Machines.TEMPLATE)) {
            PropertyView mappings = holder.get("blockDeviceMappings");
            return mappings.isSet() || byDefault
                    ? mappings.each(it -> it.get("ebs").isSet() ? disk(it.get("ebs"), byDefault) : Verdict.pass())
                    : mappings.fail("the root device with ebs: {encrypted: true}");
        }
        PropertyView more = holder.get("ebsBlockDevices");
        Verdict root = Machines.leavesToTemplate(holder, "rootBlockDevice")
                ? Verdict.notApplicable("its launch template says it")
                : disk(holder.get("rootBlockDevice"), byDefault);
        return more.isSet() ? root.and(more.each(it -> disk(it, byDefault))) : root;
    }

    private static Verdict disk(PropertyView disk, boolean byDefault) {
        PropertyView encrypted = disk.get("encrypted");
        if (disk.get("snapshotId").isSet() && !encrypted.isSet()) {
            return Verdict.notApplicable("a disk made of a snapshot is encrypted as that is");
        }
        return byDefault && !encrypted.isSet() ? Verdict.pass() : encrypted.mustBeTrue();
    }
}
