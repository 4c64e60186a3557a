package dev.slipway.sandbox.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.sandbox.EngineDriver;
import dev.slipway.sandbox.EngineDriver.Made;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperationsRefusalsTest extends AwsRefusals {
    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private static final String GOOD =
            "{'name':'cpu','comparisonOperator':'GreaterThanThreshold','evaluationPeriods':2,'metricName':'CPUUtilization','namespace':'AWS/RDS','period':300,'statistic':'Average','threshold':80,"
                    + "'dimensions':{'DBInstanceIdentifier':'clipper'}}";

    @Test
    void alarmOperatorAndStatistic() {
        refuses(
                ALARM,
                GOOD,
                "comparisonOperator",
                "GreaterThan",
                "Value 'GreaterThan' at 'comparisonOperator' failed to satisfy constraint");
        refuses(ALARM, GOOD, "statistic", "Mean", "Value 'Mean' at 'statistic' failed to satisfy constraint");
        refuses(ALARM, GOOD, "statistic", null, "One of `statistic` or `extended_statistic` must be set");
        refuses(
                ALARM,
                GOOD.replace("'statistic':'Average'", "'extendedStatistic':'p99'"),
                "extendedStatistic",
                "99",
                "is not supported");
    }

    @Test
    void alarmPeriodAndWindow() {
        refuses(ALARM, GOOD, "period", 45, "must be 10, 20, 30 or a multiple of 60 seconds");
        refuses(ALARM, GOOD, "evaluationPeriods", 500, "Metrics cannot be checked across more than a day");
        refuses(
                ALARM,
                GOOD,
                "datapointsToAlarm",
                3,
                "DatapointsToAlarm must be less than or equal to EvaluationPeriods");
        refuses(ALARM, GOOD, "treatMissingData", "ok", "is not supported for TreatMissingData");
    }

    @Test
    void anAlarmWithoutTheMetricsDimensionsNeverSeesData() {
        refuses(
                ALARM,
                GOOD,
                "dimensions",
                Map.of("Instance", "clipper"),
                "INSUFFICIENT_DATA: AWS/RDS publishes CPUUtilization by");
    }

    @Test
    void theAlarmsTopicMustExistHere() {
        refuses(
                ALARM,
                GOOD,
                "alarmActions",
                List.of("arn:aws:sns:eu-central-1:123456789012:none"),
                "the topic does not exist");
        refuses(
                ALARM,
                GOOD,
                "alarmActions",
                List.of("arn:aws:sns:us-east-1:123456789012:none"),
                "Invalid region us-east-1 specified");
    }

    @Test
    void retentionInDaysMustSatisfyTheEnumValueSet() {
        refuses(
                "aws:cloudwatch/logGroup:LogGroup",
                "{'name':'/app','retentionInDays':30}",
                "retentionInDays",
                31,
                "Member must satisfy enum value set");
        refuses(
                "aws:cloudwatch/logGroup:LogGroup",
                "{'name':'/app'}",
                "kmsKeyId",
                "arn:none",
                "The specified KMS key arn:none does not exist");
    }

    @Test
    void theDashboardBodyIsInvalid() {
        refuses(
                "aws:cloudwatch/dashboard:Dashboard",
                "{'dashboardName':'app','dashboardBody':'{\\'widgets\\':[]}'}".replace("\\'", "\\\""),
                "dashboardBody",
                "[]",
                "The dashboard body is invalid");
    }

    @Test
    void doesNotSupportThisProtocolString() {
        Made topic = create("aws:sns/topic:Topic", "alerts", "{'name':'alerts'}");
        String good = "{'topic':'%s','protocol':'email','endpoint':'ops@example.com'}".formatted(topic.out("arn"));
        String type = "aws:sns/topicSubscription:TopicSubscription";
        refuses(type, good, "protocol", "mail", "Does not support this protocol string: mail");
        refuses(type, good, "endpoint", "ops", "Endpoint must match the specified protocol email");
        refuses(type, good, "topic", "arn:none", "Topic does not exist");
    }

    @Test
    void invalidScheduleExpressionOfABackupPlan() {
        create("aws:backup/vault:Vault", "vault", "{'name':'main'}");
        String type = "aws:backup/plan:Plan";
        String good =
                "{'rules':[{'ruleName':'daily','targetVaultName':'main','schedule':'cron(0 3 * * ? *)','lifecycle':{'coldStorageAfter':30,'deleteAfter':120}}]}";
        refuses(type, good, "rules[0].schedule", "cron(0 3 * * *)", "Invalid scheduleExpression: cron(0 3 * * *)");
        refuses(type, good, "rules[0].schedule", "cron(0 25 * * ? *)", "Invalid scheduleExpression");
        refuses(type, good, "rules[0].targetVaultName", "none", "Backup vault none does not exist");
        refuses(type, good, "rules[0].lifecycle.deleteAfter", 100, "cannot be less than 90 days apart");
    }

    @Test
    void deprecatedEventsOfAVaultReturnNoNotifications() {
        create("aws:backup/vault:Vault", "vault", "{'name':'main'}");
        Made topic = create("aws:sns/topic:Topic", "topic", "{'name':'alarms'}");
        String type = "aws:backup/vaultNotifications:VaultNotifications";
        String good = "{'backupVaultName':'main','snsTopicArn':'%s','backupVaultEvents':['COPY_JOB_FAILED']}"
                .formatted(topic.out("arn"));
        refuses(
                type,
                good,
                "backupVaultEvents[0]",
                "BACKUP_JOB_FAILED",
                "BACKUP_JOB_FAILED: Deprecated events do not return statuses or notifications");
        refuses(type, good, "backupVaultName", "none", "Backup vault none does not exist");
    }

    @Test
    void whatAServicePublishesIsDroppedWhenItMayNotUseTheTopicsKey() {
        String allowing =
                "{\\\"Statement\\\":[{\\\"Effect\\\":\\\"Allow\\\",\\\"Principal\\\":{\\\"AWS\\\":\\\"arn:aws:iam::123456789012:root\\\",\\\"Service\\\":\\\"%s.amazonaws.com\\\"},\\\"Action\\\":[\\\"kms:*\\\"],\\\"Resource\\\":[\\\"*\\\"]}]}";
        Made key = create("aws:kms/key:Key", "key", "{'policy':'%s'}".formatted(allowing.formatted("cloudwatch")));
        Made topic = create(
                "aws:sns/topic:Topic", "topic", "{'name':'alarms','kmsMasterKeyId':'%s'}".formatted(key.out("arn")));
        String good = "{'arn':'%s','policy':'%s'}".formatted(topic.out("arn"), allowing.formatted("cloudwatch"));
        refuses(
                "aws:sns/topicPolicy:TopicPolicy",
                good,
                "policy",
                allowing.formatted("backup").replace("\\", ""),
                "KMSAccessDenied: backup.amazonaws.com may publish");
    }

    @Test
    void aRegionTakesTenResourcePoliciesOfCloudWatchLogs() {
        String type = "aws:cloudwatch/logResourcePolicy:LogResourcePolicy";
        String good =
                ("{'policyName':'events','policyDocument':'{\\\"Statement\\\":[{\\\"Effect\\\":\\\"Allow\\\",\\\"Principal\\\":{\\\"Service\\\":\\\"events.amazonaws.com\\\"},"
                        + "\\\"Action\\\":[\\\"logs:PutLogEvents\\\"],\\\"Resource\\\":[\\\"arn:aws:logs:eu-central-1:123456789012:log-group:/aws/events/*:*\\\"]}]}'}");
        refuses(
                type,
                good,
                "policyDocument",
                "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"logs:PutLogEvents\"],\"Resource\":[\"*\"]}]}",
                "Missing required field Principal");
        for (int i = 1; i <= 10; i++) {
            create(type, "policy-" + i, good.replace("'events'", "'policy-" + i + "'"));
        }
        assertThat(cloud.refusals(type, "subject", EngineDriver.json(good)))
                .anySatisfy(it -> assertThat(it).contains("LimitExceededException: Resource limit exceeded"));
    }

    @Test
    void aBudgetsAmountMustBeAPositiveNumber() {
        String good = "{'budgetType':'COST','timeUnit':'MONTHLY','limitAmount':'100.0','limitUnit':'USD'}";
        refuses("aws:budgets/budget:Budget", good, "limitAmount", "lots", "must be a positive number");
        refuses("aws:budgets/budget:Budget", good, "timeUnit", "WEEKLY", "Invalid time unit WEEKLY");
    }

    @Test
    void aDistributionsCertificateMustLieInUsEast1() {
        String certificate = "aws:acm/certificate:Certificate";
        Made here = create(certificate, "here", "{'domainName':'clipper.example.com'}");
        try (EngineDriver virginia = elsewhere("{'region':'us-east-1'}")) {
            Made there =
                    virginia.create(certificate, "there", EngineDriver.json("{'domainName':'clipper.example.com'}"));
            String good =
                    ("{'enabled':true,'aliases':['clipper.example.com'],'origins':[{'originId':'s3','domainName':'media.s3.eu-central-1.amazonaws.com'}],'restrictions':{'geoRestriction':{'restrictionType':'none'}},"
                                    + "'defaultCacheBehavior':{'targetOriginId':'s3','viewerProtocolPolicy':'redirect-to-https','allowedMethods':['GET','HEAD'],'cachedMethods':['GET','HEAD'],'cachePolicyId':'658327ea-f89d-4fab-a63d-7e88639e58f6'},"
                                    + "'viewerCertificate':{'acmCertificateArn':'%s','sslSupportMethod':'sni-only'}}")
                            .formatted(there.out("arn"));
            String type = "aws:cloudfront/distribution:Distribution";
            refuses(type, good, "viewerCertificate.acmCertificateArn", here.out("arn"), "isn't in us-east-1 region");
            refuses(
                    type,
                    good,
                    "aliases",
                    List.of("other.example.com"),
                    "doesn't cover the alternate domain name (CNAME) other.example.com");
            refuses(
                    type,
                    good,
                    "defaultCacheBehavior.targetOriginId",
                    "none",
                    "One or more of your origins or origin groups do not exist: none");
            refuses(
                    type,
                    good,
                    "defaultCacheBehavior.cachePolicyId",
                    null,
                    "ForwardedValues or CachePolicyId is required");
            refuses(
                    type,
                    good,
                    "viewerCertificate",
                    Map.of("cloudfrontDefaultCertificate", true),
                    "you must attach a trusted certificate");
        }
    }

    @Test
    void noHostedZoneFound() {
        Made zone = create("aws:route53/zone:Zone", "zone", "{'name':'example.com'}");
        String type = "aws:route53/record:Record";
        String good = "{'zoneId':'%s','name':'clipper.example.com','type':'A','ttl':300,'records':['203.0.113.7']}"
                .formatted(zone.id());
        refuses(type, good, "zoneId", "Z0", "No hosted zone found with ID: Z0");
        refuses(type, good, "records[0]", "203.0.113.777", "Value is not a valid IPv4 address");
        refuses(type, good, "type", "ADDRESS", "at 'type' failed to satisfy constraint");
        refuses(type, good, "name", "clipper.example.org.", "is not permitted in zone example.com");
        refuses(type, good, "ttl", null, "Missing field 'TTL'");
        create(type, "first", good);
        refuses(type, good.replace("clipper.", "www."), "name", "clipper.example.com", "but it already exists");
        refusesToDelete(zone, "HostedZoneNotEmpty");
    }

    @Test
    void invalidScheduleExpressionOfTheScheduler() {
        String good =
                "{'scheduleExpression':'rate(5 minutes)','flexibleTimeWindow':{'mode':'OFF'},'target':{'arn':'arn:aws:sqs:eu-central-1:123456789012:q','roleArn':'%s'}}"
                        .formatted(role().out("arn"));
        refuses(
                "aws:scheduler/schedule:Schedule",
                good,
                "scheduleExpression",
                "every 5 minutes",
                "Invalid Schedule Expression every 5 minutes");
        refuses(
                "aws:scheduler/schedule:Schedule",
                good,
                "target.roleArn",
                "arn:aws:iam::123456789012:role/none",
                "must allow AWS EventBridge Scheduler to assume the role");
        refuses("aws:scheduler/schedule:Schedule", good, "groupName", "none", "Schedule group none does not exist");
        refuses(
                "aws:scheduler/scheduleGroup:ScheduleGroup",
                "{'name':'nightly'}",
                "name",
                "every night",
                "Value 'every night' at 'name' failed to satisfy constraint");
    }

    @Test
    void queueAttributesAreWithinTheirBounds() {
        refuses(
                "aws:sqs/queue:Queue",
                "{'name':'jobs'}",
                "visibilityTimeoutSeconds",
                43201,
                "Invalid value 43201 for the parameter VisibilityTimeout");
        assertThat(cloud.refusals(
                        "aws:sqs/queue:Queue",
                        "s",
                        Map.of(
                                "name",
                                "jobs",
                                "redrivePolicy",
                                "{\"deadLetterTargetArn\":\"arn:none\",\"maxReceiveCount\":3}")))
                .anyMatch(r -> r.contains("Dead letter target does not exist"));
    }
}
