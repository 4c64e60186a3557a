package dev.slipway.sandbox.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * All that exists. Every method takes the world's one lock; {@link #commit()} waits until what was changed is on disk, and writes once for
 * all callers that wait at the same time.
 */
public final class World {
    private final WorldFile file;
    private final Seals seals;
    private final Map<String, Stored> resources = new LinkedHashMap<>();
    private final Map<String, Integer> deletions = new LinkedHashMap<>();
    private final Object disk = new Object();
    private long sequence;
    private long changes;
    private long written;

    /**
     * Opens the world in this file, which is made at the first change.
     *
     * @throws IOException if the file exists and cannot be read as a world
     */
    public World(Path path) throws IOException {
        this.file = new WorldFile(path);
        this.seals = new Seals(file.key());
        WorldFile.Content content = file.read();
        sequence = content.sequence();
        deletions.putAll(content.deletions());
        content.resources().forEach(stored -> resources.put(key(stored.token(), stored.scope(), stored.id()), stored));
    }

    private static String key(String token, String scope, String id) {
        return token + "|" + scope + "|" + id;
    }

    /** How secrets are kept. */
    public Seals seals() {
        return seals;
    }

    /** Every resource, in order of creation. */
    public synchronized List<Stored> all() {
        return List.copyOf(resources.values());
    }

    /** The resource of this type and id in this scope. */
    public synchronized Optional<Stored> find(String token, String scope, String id) {
        return Optional.ofNullable(resources.get(key(token, scope, id)));
    }

    /** The resources of this URN, oldest first; two while one replaces the other. */
    public synchronized List<Stored> withUrn(String urn) {
        return resources.values().stream().filter(r -> r.urn().equals(urn)).toList();
    }

    /** How many resources of this URN are gone. */
    public synchronized int deletions(String urn) {
        return deletions.getOrDefault(urn, 0);
    }

    /** Adds a resource, or replaces the one of the same type, scope and id; secrets are sealed here. */
    public synchronized Stored put(Stored stored) {
        String key = key(stored.token(), stored.scope(), stored.id());
        Stored before = resources.get(key);
        Stored sealed = new Stored(
                stored.token(),
                stored.id(),
                stored.urn(),
                stored.scope(),
                before == null ? ++sequence : before.created(),
                stored.generation(),
                seals.sealAll(stored.inputs()),
                seals.sealAll(stored.outputs()));
        resources.put(key, sealed);
        changed();
        return sealed;
    }

    /** Takes a resource out. */
    public synchronized boolean remove(Stored stored) {
        boolean was = resources.remove(key(stored.token(), stored.scope(), stored.id())) != null;
        if (was) {
            deletions.merge(stored.urn(), 1, Integer::sum);
            changed();
        }
        return was;
    }

    /** Forgets everything. */
    public synchronized void clear() {
        resources.clear();
        deletions.clear();
        sequence = 0;
        changed();
    }

    private void changed() {
        changes++;
        notifyAll();
    }

    /** How many changes there were. */
    public synchronized long changes() {
        return changes;
    }

    /** Waits until there were more changes than these, or for so many milliseconds. */
    public synchronized void awaitChange(long seen, long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            while (changes == seen) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until every change made so far is on disk. */
    public void commit() {
        long mine;
        synchronized (this) {
            mine = changes;
        }
        synchronized (disk) {
            if (written >= mine) {
                return; // another caller's write took this change along
            }
            long upTo;
            byte[] bytes;
            synchronized (this) {
                upTo = changes;
                bytes = file.bytes(new WorldFile.Content(sequence, deletions, new ArrayList<>(resources.values())));
            }
            try {
                file.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("The sandbox cannot write its world: " + e.getMessage(), e);
            }
            written = upTo;
        }
    }
}
