package dev.slipway.planner.vps;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a stack's configuration says about its host.
 *
 * @param host address of the Docker Engine, {@code ssh://user@address}
 * @param domain public host name; default the app's
 * @param sshPublicKeys OpenSSH public keys that may log in as the deploy user; default none
 * @param sshSources address ranges that may open ssh; default the app's
 * @param cpus cores of the host; default what the containers need, at least the guide's for the environment
 * @param memoryMiB memory of the host in MiB; default likewise
 * @param diskGiB disk of the host in GiB; default likewise
 * @param storage where buckets live; default Amazon's store in eu-central-1
 * @param replicaRegion region of second copies of buckets; default another of Amazon's in the EU or the US, needed elsewhere
 * @param images image references that take the place of planned ones, by component name, such as {@code backend} or {@code nginx}
 * @param acmeDirectory address of the certificate authority's ACME directory; default Let's Encrypt
 * @param registries registries that the images are private in; whoever launches the stack is logged in there by {@code docker login}; default
 *     none
 * @param knownHosts lines of a known_hosts file, which are then the only ones believed; default none: the ssh client's own file decides
 */
public record VpsSettings(
        String host,
        Optional<String> domain,
        List<String> sshPublicKeys,
        List<String> sshSources,
        Optional<Integer> cpus,
        Optional<Integer> memoryMiB,
        Optional<Integer> diskGiB,
        ObjectStorage storage,
        Optional<String> replicaRegion,
        Map<String, String> images,
        Optional<String> acmeDirectory,
        List<String> registries,
        Optional<String> knownHosts) {
    public VpsSettings {
        sshPublicKeys = List.copyOf(sshPublicKeys);
        sshSources = List.copyOf(sshSources);
        images = Map.copyOf(images);
        registries = List.copyOf(registries);
    }

    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(String host) {
        return new Builder(host);
    }

    /** Collects the settings of a host. */
    public static final class Builder {
        private final String host;
        private Optional<String> domain = Optional.empty();
        private List<String> sshPublicKeys = List.of();
        private List<String> sshSources = List.of();
        private Optional<Integer> cpus = Optional.empty();
        private Optional<Integer> memoryMiB = Optional.empty();
        private Optional<Integer> diskGiB = Optional.empty();
        private ObjectStorage storage = ObjectStorage.amazon("eu-central-1");
        private Optional<String> replicaRegion = Optional.empty();
        private Map<String, String> images = Map.of();
        private Optional<String> acmeDirectory = Optional.empty();
        private List<String> registries = List.of();
        private Optional<String> knownHosts = Optional.empty();

        private Builder(String host) {
            this.host = host;
        }

        public Builder domain(String domain) {
            this.domain = Optional.of(domain);
            return this;
        }

        public Builder sshPublicKeys(List<String> sshPublicKeys) {
            this.sshPublicKeys = sshPublicKeys;
            return this;
        }

        public Builder sshSources(List<String> sshSources) {
            this.sshSources = sshSources;
            return this;
        }

        public Builder size(HostSize size) {
            return cpus(size.cpus()).memoryMiB(size.memoryMiB()).diskGiB(size.diskGiB());
        }

        public Builder cpus(int cpus) {
            this.cpus = Optional.of(cpus);
            return this;
        }

        public Builder memoryMiB(int memoryMiB) {
            this.memoryMiB = Optional.of(memoryMiB);
            return this;
        }

        public Builder diskGiB(int diskGiB) {
            this.diskGiB = Optional.of(diskGiB);
            return this;
        }

        public Builder storage(ObjectStorage storage) {
            this.storage = storage;
            return this;
        }

        public Builder replicaRegion(String replicaRegion) {
            this.replicaRegion = Optional.of(replicaRegion);
            return this;
        }

        public Builder images(Map<String, String> images) {
            this.images = images;
            return this;
        }

        public Builder acmeDirectory(String acmeDirectory) {
            this.acmeDirectory = Optional.of(acmeDirectory);
            return this;
        }

        public Builder registries(List<String> registries) {
            this.registries = registries;
            return this;
        }

        public Builder knownHosts(String knownHosts) {
            this.knownHosts = Optional.of(knownHosts);
            return this;
        }

        public VpsSettings build() {
            return new VpsSettings(
                    host,
                    domain,
                    sshPublicKeys,
                    sshSources,
                    cpus,
                    memoryMiB,
                    diskGiB,
                    storage,
                    replicaRegion,
                    images,
                    acmeDirectory,
                    registries,
                    knownHosts);
        }
    }
}
