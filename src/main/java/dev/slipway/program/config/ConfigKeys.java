package dev.slipway.program.config;

import static dev.slipway.model.Target.AWS;
import static dev.slipway.model.Target.KUBERNETES;
import static dev.slipway.model.Target.VPS;

import java.util.List;
import java.util.stream.Stream;

/** Every key of a stack's configuration, in the order the documentation lists them; those of a cluster stand in {@link ClusterKeys}. */
public final class ConfigKeys {
    public static final ConfigKey APP = ConfigKey.optional(
            "slipway:app",
            "the path of an app file, from the project's root",
            "apps/clipper/app.yaml",
            "apps/clipper/app.yaml",
            "The application to launch.");
    public static final ConfigKey TARGET = ConfigKey.required(
            "slipway:target", "vps, aws or kubernetes", "vps", "The kind of ground the application is launched on.");
    public static final ConfigKey ENVIRONMENT = ConfigKey.optional(
            "slipway:environment",
            "dev or prod",
            "dev",
            "the stack's name when that is dev or prod",
            "Which overlay of the app file applies and how much safety the stack buys.");
    public static final ConfigKey DOMAIN = ConfigKey.optional(
            "slipway:domain",
            "a host name such as clipper.example.com",
            "clipper.example.com",
            "the app file's domain",
            "Public host name; takes the place of the app file's.");
    public static final ConfigKey PROFILE = ConfigKey.optional(
            "slipway:profile",
            "the name of one of the app file's profiles",
            "single-node",
            "the profile that the app file chooses",
            "Form that the application is run in, where its file has several.");
    public static final ConfigKey IMAGES = ConfigKey.optional(
            "slipway:images",
            "a mapping of component names to image references",
            "--path 'slipway:images.api' ghcr.io/example/api:1.4.1",
            "the app file's images",
            "Release pointer: images that CI moves without touching the app file.");
    public static final ConfigKey SECRETS = ConfigKey.optional(
            "slipway:secrets",
            "a mapping of secret names to encrypted values",
            "--path 'slipway:secrets.NAME' --secret",
            "none; made by ./slipway secrets init",
            "Secret values, encrypted by Pulumi.");

    public static final ConfigKey POLICY_SELECTION = ConfigKey.optional(
            "slipway:policySelection",
            "guides, cis, fsbp or pod-security-restricted",
            "cis",
            "every rule",
            "Framework whose rules the policy pack judges by; read by the pack (docs/policies.md).");
    public static final ConfigKey POLICY_SUPPRESSIONS = ConfigKey.optional(
            "slipway:suppressions",
            "a list of suppressions, each with rule, resource, reason, owner and expiry",
            "--path 'slipway:suppressions[0].rule' docker-non-root",
            "none",
            "Violations that somebody answers for until a date; read by the pack (docs/policies.md).");
    public static final ConfigKey POLICY_REPORT = ConfigKey.optional(
            "slipway:policyReport",
            "the absolute path of a folder",
            "/tmp/evidence",
            "none",
            "Where the pack writes its evidence as JSON, SARIF and HTML; read by the pack (docs/policies.md).");

    public static final ConfigKey HOST = ConfigKey.required(
            "slipway:host",
            "the address of the host, ssh://user@address",
            "ssh://deploy@203.0.113.10",
            "The host whose Docker Engine runs the containers.",
            VPS);
    public static final ConfigKey SSH_PUBLIC_KEYS = ConfigKey.optional(
            "slipway:sshPublicKeys",
            "a list of OpenSSH public keys",
            "\"ssh-ed25519 AAAA… you@example.com\"",
            "none; the cloud-init document then admits nobody and says so",
            "Keys that may log in as the deploy user.",
            VPS);
    public static final ConfigKey SSH_SOURCES = ConfigKey.optional(
            "slipway:sshSources",
            "a list of address ranges in CIDR notation",
            "203.0.113.0/24",
            "the app file's host.sshSources",
            "Address ranges that may open ssh.",
            VPS);
    public static final ConfigKey HOST_CPUS = ConfigKey.optional(
            "slipway:hostCpus",
            "a number of cores, 1 to 256",
            "4",
            "as many as the containers need, from 2 in dev and 4 in prod (CLP-SIZE-01, CLP-SIZE-02)",
            "Cores of the host; all containers must fit.",
            VPS);
    public static final ConfigKey HOST_MEMORY = ConfigKey.optional(
            "slipway:hostMemoryGiB",
            "a number of GiB, 1 to 4096",
            "8",
            "as much as the containers need, from 4 in dev and 8 in prod (CLP-SIZE-01, CLP-SIZE-02)",
            "Memory of the host; all containers must fit.",
            VPS);
    public static final ConfigKey HOST_DISK = ConfigKey.optional(
            "slipway:hostDiskGiB",
            "a number of GiB, 10 to 65536",
            "160",
            "as much as the volumes need, from 80 in dev and 160 in prod (CLP-SIZE-01, CLP-SIZE-02)",
            "Disk of the host; all volumes and backups on their way must fit.",
            VPS);

    public static final ConfigKey KNOWN_HOSTS = ConfigKey.optional(
            "slipway:knownHosts",
            "lines of an OpenSSH known_hosts file",
            "\"203.0.113.10 ssh-ed25519 AAAA…\"",
            "none; the ssh client's own file decides",
            "Pins the host's keys.",
            VPS);
    public static final ConfigKey REGISTRIES = ConfigKey.optional(
            "slipway:registries",
            "a list of registries",
            "ghcr.io",
            "none; all images are public",
            "Registries that images are private in. Whoever launches the stack is logged in there by docker login, and the host pulls with those"
                    + " credentials.",
            VPS);
    public static final ConfigKey ACME_DIRECTORY = ConfigKey.optional(
            "slipway:acmeDirectory",
            "the https address of an ACME directory",
            "https://acme-staging-v02.api.letsencrypt.org/directory",
            "Let's Encrypt",
            "Certificate authority that signs the public certificate.",
            VPS);
    public static final ConfigKey STORAGE_ON_HOST = ConfigKey.optional(
            "slipway:storageOnHost",
            "true or false",
            "true",
            "false",
            "Whether the buckets live in a container on the host itself; for dev, since backups beside their data are none.",
            VPS);

    public static final ConfigKey AWS_REGION = ConfigKey.required(
            "aws:region", "an AWS region such as eu-central-1", "eu-central-1", "Region of the stack.", AWS);
    public static final ConfigKey REPLICA_REGION = ConfigKey.optional(
            "slipway:replicaRegion",
            "a region other than that of the buckets",
            "eu-west-1",
            "eu-west-1 on Kubernetes; on a VPS another region of Amazon's in the EU or the US; required on AWS when a bucket has a replica or a prod"
                    + " database backups",
            "Region of bucket replicas and backup copies.",
            AWS,
            KUBERNETES,
            VPS);
    public static final ConfigKey ZONES = ConfigKey.optional(
            "slipway:zones",
            "a list of at least two availability zones of the region",
            "eu-central-1a,eu-central-1b",
            "the region's zones a and b in dev, a, b and c in prod",
            "Availability zones; given and never looked up, so that a plan needs no credentials.",
            AWS);
    public static final ConfigKey VPC_CIDR = ConfigKey.optional(
            "slipway:vpcCidr",
            "an address range of size /16 to /24 in CIDR notation",
            "10.20.0.0/16",
            "10.0.0.0/16",
            "Address range of the VPC.",
            AWS);
    public static final ConfigKey HOSTED_ZONE = ConfigKey.optional(
            "slipway:hostedZoneId",
            "the id of a Route 53 hosted zone, such as Z0123456789ABCDEFGHIJ",
            "Z0123456789ABCDEFGHIJ",
            "none; then slipway:manualDns must be true",
            "Hosted zone that takes the records of the domain.",
            AWS);
    public static final ConfigKey MANUAL_DNS = ConfigKey.optional(
            "slipway:manualDns",
            "true or false",
            "true",
            "false",
            "Whether a person makes the DNS records, from the output dnsRecords, instead of Route 53.",
            AWS);
    public static final ConfigKey PROTECT = ConfigKey.optional(
            "slipway:protect",
            "true or false",
            "false",
            "true in prod, false in dev",
            "Whether data services and load balancer refuse to be deleted; to destroy such a stack, set it to false and update first.",
            AWS);
    public static final ConfigKey ACCOUNT_ID = ConfigKey.optional(
            "slipway:accountId",
            "an AWS account id of 12 digits",
            "123456789012",
            "asked from AWS where a policy needs it",
            "Account of the stack.",
            AWS);

    public static final ConfigKey STORAGE_ENDPOINT = ConfigKey.optional(
            "slipway:storageEndpoint",
            "an https address with the S3 interface",
            "https://s3.eu-central-1.amazonaws.com",
            "Amazon's endpoint of slipway:storageRegion",
            "Object storage that holds the app's buckets where the target has none of its own.",
            VPS,
            KUBERNETES);
    public static final ConfigKey STORAGE_REGION = ConfigKey.optional(
            "slipway:storageRegion",
            "a region of the object storage",
            "eu-central-1",
            "eu-central-1",
            "Region that requests to the object storage are signed for.",
            VPS,
            KUBERNETES);

    private static final List<ConfigKey> OWN = List.of(
            APP,
            TARGET,
            ENVIRONMENT,
            DOMAIN,
            PROFILE,
            IMAGES,
            SECRETS,
            POLICY_SELECTION,
            POLICY_SUPPRESSIONS,
            POLICY_REPORT,
            HOST,
            SSH_PUBLIC_KEYS,
            SSH_SOURCES,
            HOST_CPUS,
            HOST_MEMORY,
            HOST_DISK,
            KNOWN_HOSTS,
            REGISTRIES,
            ACME_DIRECTORY,
            STORAGE_ON_HOST,
            AWS_REGION,
            REPLICA_REGION,
            ZONES,
            VPC_CIDR,
            HOSTED_ZONE,
            MANUAL_DNS,
            PROTECT,
            ACCOUNT_ID,
            STORAGE_ENDPOINT,
            STORAGE_REGION);

    /** All keys, in documented order. */
    public static final List<ConfigKey> ALL =
            Stream.concat(OWN.stream(), ClusterKeys.ALL.stream()).toList();

    private ConfigKeys() {}
}
