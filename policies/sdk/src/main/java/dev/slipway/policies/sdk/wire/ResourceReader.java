package dev.slipway.policies.sdk.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Value;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerPropertyDependencies;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResourceOptions;

/**
 * Reads the resources of a request straight off the wire, each once. {@code AnalyzeRequest} and {@code AnalyzerResource} number what they
 * share alike, so one reader serves both.
 */
final class ResourceReader {
    private static final int TEXTUAL = 2;
    private static final int STACK_RESOURCE = AnalyzeStackRequest.RESOURCES_FIELD_NUMBER << 3 | TEXTUAL;
    private static final int TYPE = AnalyzerResource.TYPE_FIELD_NUMBER << 3 | TEXTUAL;
    private static final int PROPERTIES = AnalyzerResource.PROPERTIES_FIELD_NUMBER << 3 | TEXTUAL;
    private static final int URN = AnalyzerResource.URN_FIELD_NUMBER << 3 | TEXTUAL;
    private static final int NAME = AnalyzerResource.NAME_FIELD_NUMBER << 3 | TEXTUAL;
    private static final int OPTIONS = AnalyzerResource.OPTIONS_FIELD_NUMBER << 3 | TEXTUAL;
    private static final int PROVIDER = AnalyzerResource.PROVIDER_FIELD_NUMBER << 3 | TEXTUAL;
    private static final int PARENT = AnalyzerResource.PARENT_FIELD_NUMBER << 3 | TEXTUAL;
    private static final int DEPENDENCY = AnalyzerResource.DEPENDENCIES_FIELD_NUMBER << 3 | TEXTUAL;
    private static final int PROPERTY_DEPENDENCIES = AnalyzerResource.PROPERTYDEPENDENCIES_FIELD_NUMBER << 3 | TEXTUAL;

    private final CodedInputStream in;
    private final ValueReader values;
    /** The resources of a stack share a few providers, each sent with every one of them. */
    private final Map<ByteString, ResourceView.Provider> providers = new HashMap<>();

    private ResourceReader(CodedInputStream in) {
        this.in = in;
        this.values = new ValueReader(in);
    }

    /** The resource of an {@code AnalyzeRequest}. */
    static ResourceView resource(InputStream request) throws IOException {
        return new ResourceReader(CodedInputStream.newInstance(request)).resource();
    }

    /** The resources of an {@code AnalyzeStackRequest}. */
    static List<ResourceView> stack(InputStream request) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(request);
        ResourceReader reader = new ResourceReader(in);
        List<ResourceView> resources = new ArrayList<>();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == STACK_RESOURCE) {
                resources.add(reader.values.message(reader::resource));
            } else {
                in.skipField(tag);
            }
        }
        return resources;
    }

    private ResourceView resource() throws IOException {
        Parts parts = new Parts();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            read(tag, parts);
        }
        if (values.leftOut()) {
            throw new InvalidProtocolBufferException("resource '" + (parts.urn.isEmpty() ? parts.name : parts.urn)
                    + "' has values nested deeper than " + ValueReader.DEEPEST + " levels");
        }
        return parts.view();
    }

    private void read(int tag, Parts parts) throws IOException {
        switch (tag) {
            case TYPE -> parts.type = in.readString();
            case PROPERTIES -> parts.properties = values.properties();
            case URN -> parts.urn = in.readString();
            case NAME -> parts.name = in.readString();
            case OPTIONS -> parts.options = AnalyzerResourceOptions.parseFrom(in.readByteArray());
            case PROVIDER -> parts.provider = Optional.of(provider(in.readBytes()));
            case PARENT -> parts.parent = in.readString();
            case DEPENDENCY -> parts.dependencies.add(in.readString());
            case PROPERTY_DEPENDENCIES -> values.message(() -> propertyDependencies(parts));
            default -> in.skipField(tag);
        }
    }

    /** One entry of the map: the property, and the URNs behind it. */
    private boolean propertyDependencies(Parts parts) throws IOException {
        String property = "";
        Set<String> urns = Set.of();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (tag >>> 3) {
                case 1 -> property = in.readString();
                case 2 ->
                    urns = new TreeSet<>(AnalyzerPropertyDependencies.parseFrom(in.readByteArray())
                            .getUrnsList());
                default -> in.skipField(tag);
            }
        }
        return parts.byProperty.put(property, urns) == null;
    }

    private ResourceView.Provider provider(ByteString bytes) throws IOException {
        ResourceView.Provider known = providers.get(bytes);
        if (known == null) {
            ResourceReader reader = new ResourceReader(bytes.newCodedInput());
            ResourceView read = reader.resource();
            known = new ResourceView.Provider(read.type(), read.name(), read.urn(), read.properties());
            providers.put(bytes, known);
        }
        return known;
    }

    /** What was read of one resource so far; fields may come in any order. */
    private static final class Parts {
        private String type = "";
        private String urn = "";
        private String name = "";
        private String parent = "";
        private Value.Fields properties = new Value.Fields(Map.of());
        private AnalyzerResourceOptions options = AnalyzerResourceOptions.getDefaultInstance();
        private Optional<ResourceView.Provider> provider = Optional.empty();
        private final List<String> dependencies = new ArrayList<>();
        private final Map<String, Set<String>> byProperty = new LinkedHashMap<>();

        ResourceView view() {
            String above = parent.isEmpty() ? options.getParent() : parent;
            return new ResourceView(
                    type,
                    name,
                    urn,
                    PropertyView.of("", properties),
                    new ResourceView.Options(options.getProtect(), List.copyOf(options.getIgnoreChangesList())),
                    provider,
                    new ResourceView.Edges(
                            Optional.of(above).filter(it -> !it.isEmpty()), List.copyOf(dependencies), byProperty));
        }
    }
}
