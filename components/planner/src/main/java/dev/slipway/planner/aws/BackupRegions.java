package dev.slipway.planner.aws;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Between which regions RDS replicates automated backups (Amazon RDS User Guide, "Replicating automated backups to another AWS Region", "AWS
 * Region support"; {@code aws rds describe-source-regions} tells of newer ones).
 */
final class BackupRegions {
    private static final Map<String, List<String>> DESTINATIONS = table(
            """
            ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-southeast-1 us-east-1 us-east-2 us-west-2
            ap-northeast-2 ap-northeast-1 ap-southeast-1 us-east-1 us-east-2 us-west-2
            ap-northeast-3 ap-northeast-1
            ap-south-1 ap-southeast-1 us-east-1 us-east-2 us-west-2
            ap-southeast-1 ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-2 us-east-1 us-east-2 us-west-2
            ap-southeast-2 ap-southeast-1 us-east-1 us-west-1 us-west-2
            ca-central-1 eu-west-1 us-east-1 us-east-2 us-west-1 us-west-2
            eu-central-1 eu-north-1 eu-west-1 eu-west-2 eu-west-3 us-east-1 us-east-2 us-west-2
            eu-north-1 eu-central-1 eu-west-1 eu-west-2 eu-west-3 us-east-1
            eu-west-1 ca-central-1 eu-central-1 eu-north-1 eu-west-2 eu-west-3 us-east-1 us-east-2 us-west-1 us-west-2
            eu-west-2 eu-central-1 eu-north-1 eu-west-1 eu-west-3 us-east-1
            eu-west-3 eu-central-1 eu-north-1 eu-west-1 eu-west-2 us-east-1
            sa-east-1 us-east-1 us-east-2
            us-east-1 ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-north-1 \
            eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-2 us-west-1 us-west-2
            us-east-2 ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ca-central-1 eu-central-1 eu-west-1 sa-east-1 us-east-1 \
            us-west-1 us-west-2
            us-west-1 ap-southeast-2 ca-central-1 eu-west-1 us-east-1 us-east-2 us-west-2
            us-west-2 ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-west-1 \
            us-east-1 us-east-2 us-west-1
            """);

    private BackupRegions() {}

    /** Whether backups of a database in one region can be replicated to another. */
    static boolean reaches(String source, String destination) {
        return DESTINATIONS.getOrDefault(source, List.of()).contains(destination);
    }

    /** A line for each source: its name, then the names of its destinations. */
    private static Map<String, List<String>> table(String lines) {
        return lines.lines()
                .map(line -> List.of(line.split(" +", -1)))
                .collect(Collectors.toUnmodifiableMap(
                        names -> names.get(0), names -> List.copyOf(names.subList(1, names.size()))));
    }
}
