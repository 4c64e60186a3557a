package dev.slipway.sandbox.provider;

import dev.slipway.sandbox.world.Stored;
import io.grpc.Attributes;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerTransportFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Gives every connection its {@link Session}, and forgets it with the connection. */
public final class Sessions extends ServerTransportFilter implements ServerInterceptor {
    private final Set<Session> open = ConcurrentHashMap.newKeySet();
    private volatile Instant lastUse = Instant.now();

    @Override
    public Attributes transportReady(Attributes attributes) {
        Session session = new Session();
        open.add(session);
        lastUse = Instant.now();
        return attributes.toBuilder().set(Session.ATTRIBUTE, session).build();
    }

    @Override
    public void transportTerminated(Attributes attributes) {
        Session session = attributes == null ? null : attributes.get(Session.ATTRIBUTE);
        if (session != null) {
            open.remove(session);
            session.log().close();
        }
        lastUse = Instant.now();
    }

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        Session session = Objects.requireNonNull(call.getAttributes().get(Session.ATTRIBUTE));
        return Contexts.interceptCall(Context.current().withValue(Session.CONTEXT, session), call, headers, next);
    }

    /** What previews of the same stack, on every open connection, have promised to create. */
    List<Stored> planned(String urn) {
        String stack = stack(urn);
        List<Stored> all = new ArrayList<>();
        for (Session session : open) {
            session.planned().stream().filter(r -> r.urn().startsWith(stack)).forEach(all::add);
        }
        return all;
    }

    /** The beginning that URNs of one stack share: {@code urn:pulumi:stack::project::}. */
    private static String stack(String urn) {
        int project = urn.indexOf("::");
        int rest = project < 0 ? -1 : urn.indexOf("::", project + 2);
        return rest < 0 ? urn : urn.substring(0, rest + 2);
    }

    void unplan(String urn) {
        open.forEach(session -> session.unplan(urn));
    }

    /** Since when nobody is connected, or now if somebody is. */
    public Instant idleSince() {
        return open.isEmpty() ? lastUse : Instant.now();
    }
}
