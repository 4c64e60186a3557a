package dev.slipway.planner.aws;

import dev.slipway.model.Environment;
import java.util.List;

/**
 * Instance classes for RDS for PostgreSQL (AWS, "DB instance classes"). db.t4g is the current generation of the db.t3 that the guide
 * names (CLP-SIZE-03): the same cores and memory on Graviton, at a lower price.
 */
final class RdsClasses {
    /** Smallest first. */
    static final List<InstanceClass> TABLE = List.of(
            new InstanceClass("db.t4g.micro", 2, 1024, 12),
            new InstanceClass("db.t4g.small", 2, 2048, 24),
            new InstanceClass("db.t4g.medium", 2, 4096, 48),
            new InstanceClass("db.t4g.large", 2, 8192, 95),
            new InstanceClass("db.m7g.large", 2, 8192, 123),
            new InstanceClass("db.m7g.xlarge", 4, 16_384, 246),
            new InstanceClass("db.m7g.2xlarge", 8, 32_768, 492),
            new InstanceClass("db.m7g.4xlarge", 16, 65_536, 984),
            new InstanceClass("db.m7g.8xlarge", 32, 131_072, 1968));

    /** Dev starts at the guide's size (CLP-SIZE-03), prod one above, since Multi-AZ failover wants head room. */
    static String floor(Environment environment) {
        return environment == Environment.PROD ? "db.t4g.medium" : "db.t4g.small";
    }

    private RdsClasses() {}
}
