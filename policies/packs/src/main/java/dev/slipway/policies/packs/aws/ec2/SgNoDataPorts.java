package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Only the application has business with its data. */
public final class SgNoDataPorts implements ResourceRule {
    /**
     * Postgres, the guide's own port for it, its pooler, MySQL, Redis and its TLS port, Memcached, MongoDB, Elasticsearch, SQL Server, Oracle,
     * Redshift, Cassandra, Kafka, etcd.
     */
    private static final List<Integer> PORTS =
            List.of(5432, 5436, 6432, 3306, 6379, 6380, 11211, 27017, 9200, 9300, 1433, 1521, 5439, 9042, 9092, 2379);

    @Override
    public RuleInfo info() {
        return RuleInfo.of("sg-no-data-ports", "Data ports are not open to the world")
                .severity(Severity.CRITICAL)
                .why("A database or cache that the world can reach is one password, or none, away from " + "anybody.")
                .fix("Let the rule name the security group of the service: referencedSecurityGroupId or "
                        + "securityGroups.")
                .checks(Reference.GUIDES, "SEC-13", "KAR-NET-03", "CLP-POL-02", "CLV-POL-01")
                .checks(Reference.FSBP, "EC2.19")
                .build();
    }

    @Override
    public List<String> types() {
        return Ingress.types();
    }

    @Override
    public Verdict judge(ResourceView resource, RuleConfig config) {
        return Ingress.each(resource, rule -> Ingress.closedToWorld(rule, PORTS, "the security group of the service"));
    }
}
