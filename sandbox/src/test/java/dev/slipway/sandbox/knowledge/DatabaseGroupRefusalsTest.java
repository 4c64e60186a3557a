package dev.slipway.sandbox.knowledge;

import dev.slipway.sandbox.EngineDriver;
import dev.slipway.sandbox.EngineDriver.Made;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What RDS refuses of subnet groups and parameter groups, and of databases because of theirs. */
class DatabaseGroupRefusalsTest extends AwsRefusals {
    private static final String INSTANCE = "aws:rds/instance:Instance";
    private static final String SUBNETS = "aws:rds/subnetGroup:SubnetGroup";
    private static final String PARAMETERS = "aws:rds/parameterGroup:ParameterGroup";
    private static final String GOOD =
            "{'identifier':'clipper','engine':'postgres','engineVersion':'16.8','instanceClass':'db.t4g.medium','allocatedStorage':50,'username':'clipper',"
                    + "'manageMasterUserPassword':true,'skipFinalSnapshot':true,'backupRetentionPeriod':7,'storageEncrypted':true}";

    @Test
    void theSubnetGroupNeedsTwoZones() {
        Made vpc = vpc();
        Made a = subnet(vpc, "a", 1);
        Made b = subnet(vpc, "b", 2);
        refuses(
                SUBNETS,
                "{'subnetIds':['%s','%s']}".formatted(a.id(), b.id()),
                "subnetIds",
                List.of(a.id()),
                "DBSubnetGroupDoesNotCoverEnoughAZs");
        refuses(
                SUBNETS,
                "{'subnetIds':['%s','%s']}".formatted(a.id(), b.id()),
                "subnetIds[0]",
                "subnet-0",
                "The subnet ID 'subnet-0' does not exist");
        refuses(
                SUBNETS,
                "{'name':'data','subnetIds':['%s','%s']}".formatted(a.id(), b.id()),
                "name",
                "Data!",
                "only lowercase alphanumeric characters");
    }

    @Test
    void aSubnetGroupInUseStays() {
        Made vpc = vpc();
        Made group = create(
                SUBNETS,
                "data",
                "{'name':'data','subnetIds':['%s','%s']}"
                        .formatted(subnet(vpc, "a", 1).id(), subnet(vpc, "b", 2).id()));
        cloud.create(INSTANCE, "db", EngineDriver.with(EngineDriver.json(GOOD), "dbSubnetGroupName", "data"));
        refusesToDelete(group, "Cannot delete the subnet group 'data' because at least one database instance");
        refuses(
                INSTANCE,
                GOOD.replace("'clipper','engine'", "'second','engine'"),
                "dbSubnetGroupName",
                "nowhere",
                "DBSubnetGroupNotFoundFault");
    }

    @Test
    void multiAzWithASubnetGroupThatLostItsZones() {
        refuses(
                INSTANCE,
                GOOD.replace("'storageEncrypted'", "'multiAz':true,'storageEncrypted'"),
                "availabilityZone",
                "eu-central-1a",
                "Requesting a specific availability zone is not valid for Multi-AZ instances");
    }

    @Test
    void theParameterGroupIsOfAnotherFamily() {
        create(PARAMETERS, "old", "{'name':'old','family':'postgres15'}");
        refuses(
                INSTANCE,
                GOOD,
                "parameterGroupName",
                "old",
                "with DBParameterGroupFamily postgres15 can't be used for this instance");
        refuses(INSTANCE, GOOD, "parameterGroupName", "none", "DBParameterGroup not found: none");
        refuses(PARAMETERS, "{'family':'postgres16'}", "family", "postgres99", "is not a valid parameter group family");
    }

    @Test
    void couldNotFindTheParameter() {
        String good = "{'family':'postgres16','parameters':[{'name':'work_mem','value':'16384'}]}";
        refuses(
                PARAMETERS,
                good,
                "parameters[0].name",
                "work_memory",
                "Could not find parameter with name: work_memory. Did you mean 'work_mem'?");
        refuses(
                PARAMETERS,
                good,
                "parameters[0].value",
                "1",
                "Invalid parameter value: 1 for: work_mem. Allowed values are: 64-2147483647.");
        refuses(
                PARAMETERS,
                good,
                "parameters[0]",
                Map.of("name", "rds.force_ssl", "value", "yes"),
                "Invalid parameter value: yes for: rds.force_ssl");
    }
}
