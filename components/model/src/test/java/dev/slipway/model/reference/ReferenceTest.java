package dev.slipway.model.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.Golden;
import dev.slipway.model.yaml.AppFile;
import dev.slipway.model.yaml.Read;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The reference tells the truth: about what the records hold, what the reader reads, and what the builders take when nothing is said. */
class ReferenceTest {
    /** Components that are no options: names are keys of mappings, and a container's options stand beside the service's own. */
    private static final Set<String> NO_OPTIONS = Set.of("name", "container", "resource", "id", "path");

    private static Read whole;

    @BeforeAll
    static void readTheFullExample() throws IOException {
        whole = read(full());
        assertThat(whole).isInstanceOf(Read.Ok.class);
    }

    static List<Concept> concepts() {
        return List.copyOf(Reference.get().concepts());
    }

    static List<Place> options() throws IOException {
        List<Place> places = new ArrayList<>();
        walk(Reference.get().app(), full(), List.of(), places);
        return places;
    }

    @ParameterizedTest
    @MethodSource("concepts")
    void everyComponentOfARecordHasAnOption(Concept concept) throws ClassNotFoundException {
        Class<?> record = Class.forName("dev.slipway.model." + concept.record());
        Set<String> fields =
                concept.options().values().stream().map(Option::field).collect(Collectors.toSet());

        assertThat(record.isRecord()).isTrue();
        assertThat(Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName))
                .filteredOn(it -> !NO_OPTIONS.contains(it))
                .isSubsetOf(fields);
    }

    @ParameterizedTest
    @MethodSource("concepts")
    void everyOptionHasADescriptionADefaultAndAUnit(Concept concept) {
        assertThat(concept.description()).endsWith(".");
        for (Option option : concept.options().values()) {
            assertThat(option.description()).as(option.key()).isNotBlank().endsWith(".");
            assertThat(option.required()
                            || option.defaultValue().isPresent()
                            || option.defaultIs().isPresent())
                    .as("default of %s.%s", concept.name(), option.key())
                    .isTrue();
            boolean number = option.type() instanceof OptionType.Scalar scalar
                    && Set.of(ScalarType.INTEGER, ScalarType.NUMBER, ScalarType.PORT_NUMBER, ScalarType.MODE)
                            .contains(scalar.type());
            assertThat(!number || option.unit().isPresent())
                    .as("unit of %s.%s", concept.name(), option.key())
                    .isTrue();
        }
    }

    @Test
    void everyRecordOfAConceptIsReachedFromTheApp() {
        assertThat(concepts())
                .hasSizeGreaterThan(35)
                .extracting(Concept::record)
                .contains("App", "Service", "Fail2ban");
    }

    @Test
    void theFullExampleHasEveryKeyOnce() throws IOException {
        Set<Option> used = options().stream().map(Place::option).collect(Collectors.toSet());

        for (Concept concept : concepts()) {
            // Options that a worker shares with a service, such as image, are the same record and count once.
            assertThat(used).as(concept.name()).containsAll(concept.options().values());
        }
    }

    @ParameterizedTest
    @MethodSource("options")
    void everyKeyIsReadByTheReader(Place place) throws IOException {
        Map<String, Object> without = full();
        place.parent(without).remove(place.option().key());

        if (place.option().field().equals("none")) {
            assertThat(place.option().key()).isIn("slipway", "profile", "profiles", "environments");
        } else {
            assertThat(read(without)).isNotEqualTo(whole);
        }
    }

    @ParameterizedTest
    @MethodSource("options")
    void theDefaultInTheReferenceIsTheBuilders(Place place) throws IOException {
        if (place.option().defaultValue().isEmpty()) {
            assertThat(place.option().required() || place.option().defaultIs().isPresent())
                    .isTrue();
            return;
        }
        Map<String, Object> leftOut = full();
        place.parent(leftOut).remove(place.option().key());
        Map<String, Object> spelledOut = full();
        place.parent(spelledOut)
                .put(place.option().key(), place.option().defaultValue().get());

        assertThat(app(spelledOut)).isEqualTo(app(leftOut));
    }

    /** The app, or the wording of its faults without their positions, which differ between the two files. */
    private static Object app(Map<String, Object> file) {
        Read read = read(file);
        return read instanceof Read.Ok ok
                ? ok.app()
                : ((Read.Faults) read)
                        .issues().stream().map(it -> it.expected() + it.found()).toList();
    }

    /** An option with the place in the full example where it is used. */
    record Place(Concept concept, Option option, List<Object> path) {
        @SuppressWarnings("unchecked")
        Map<String, Object> parent(Map<String, Object> root) {
            Object node = root;
            for (Object step : path) {
                node = step instanceof Integer index
                        ? ((List<Object>) node).get(index)
                        : ((Map<String, Object>) node).get((String) step);
            }
            return (Map<String, Object>) node;
        }

        @Override
        public String toString() {
            return concept.name() + "." + option.key() + " at " + path;
        }
    }

    private static void walk(Concept concept, Object node, List<Object> path, List<Place> places) {
        if (!(node instanceof Map<?, ?> map)) {
            return;
        }
        for (Option option : concept.options().values()) {
            Object value = map.get(option.key());
            if (value != null) {
                places.add(new Place(concept, option, path));
                Optional<Concept> inner = Explain.section(option.type()).map(Reference.get()::concept);
                inner.ifPresent(it -> children(option.type(), value, longer(path, option.key()))
                        .forEach((at, child) -> walk(it, child, at, places)));
            }
        }
    }

    private static Map<List<Object>, Object> children(OptionType type, Object value, List<Object> path) {
        Map<List<Object>, Object> children = new LinkedHashMap<>();
        if (type instanceof OptionType.Section) {
            children.put(path, value);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                children.put(longer(path, i), list.get(i));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, child) -> children.put(longer(path, key), child));
        }
        return children;
    }

    private static List<Object> longer(List<Object> path, Object step) {
        return Stream.concat(path.stream(), Stream.of(step)).toList();
    }

    private static Read read(Map<String, Object> file) {
        String text =
                new Dump(DumpSettings.builder().setSchema(new CoreSchema()).build()).dumpToString(file);
        return AppFile.read("full.yaml", text, Environment.DEV);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> full() throws IOException {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        return (Map<String, Object>)
                new Load(settings).loadFromString(Files.readString(Golden.RESOURCES.resolve("full.yaml")));
    }

    @Test
    void theFullExampleIsRead() {
        App app = AppFile.read(Golden.RESOURCES.resolve("full.yaml"), Environment.PROD)
                .orThrow();

        assertThat(app.service("api").orElseThrow().replicas()).isEqualTo(4);
    }
}
