package dev.slipway.policies.sdk.wire;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import dev.slipway.policies.sdk.EngineMarks;
import dev.slipway.policies.sdk.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads property values off the wire: {@code google.protobuf.Struct} without its message objects, which would hold a large stack a second
 * time and stop at thirty levels of nesting. Keys come in the order of their names, as the engine sends them in none.
 */
final class ValueReader {
    /** Deeper than any resource is, and shallow enough for the stack of a thread of ours. */
    static final int DEEPEST = 500;

    /** So many different keys are kept once; a hostile request may have more. */
    private static final int MOST_KEYS = 10_000;

    private static final int TEXTUAL = 2;
    private static final int FIELD = Struct.FIELDS_FIELD_NUMBER << 3 | TEXTUAL;
    private static final int KEY = 1 << 3 | TEXTUAL;
    private static final int ENTRY_VALUE = 2 << 3 | TEXTUAL;
    private static final int ITEM = ListValue.VALUES_FIELD_NUMBER << 3 | TEXTUAL;
    private static final int NUMBER = com.google.protobuf.Value.NUMBER_VALUE_FIELD_NUMBER << 3 | 1;
    private static final int TEXT = com.google.protobuf.Value.STRING_VALUE_FIELD_NUMBER << 3 | TEXTUAL;
    private static final int BOOL = com.google.protobuf.Value.BOOL_VALUE_FIELD_NUMBER << 3;
    private static final int STRUCT = com.google.protobuf.Value.STRUCT_VALUE_FIELD_NUMBER << 3 | TEXTUAL;
    private static final int LIST = com.google.protobuf.Value.LIST_VALUE_FIELD_NUMBER << 3 | TEXTUAL;

    private static final Value TRUE = new Value.Bool(true);
    private static final Value FALSE = new Value.Bool(false);

    private final CodedInputStream in;
    private final Map<String, String> keys = new HashMap<>();
    private boolean tooDeep;

    ValueReader(CodedInputStream in) {
        this.in = in;
    }

    /** Reads the fields of one message, which may be none. */
    interface Body<T> {
        T read() throws IOException;
    }

    /** Reads a message that stands inside another one, its length before it. */
    <T> T message(Body<T> body) throws IOException {
        int outer = in.pushLimit(in.readRawVarint32());
        T read = body.read();
        in.checkLastTagWas(0);
        in.popLimit(outer);
        return read;
    }

    /** A struct as it stands inside a message: the properties of a resource. */
    Value.Fields properties() throws IOException {
        return new Value.Fields(message(() -> fields(0)));
    }

    private Map<String, Value> fields(int depth) throws IOException {
        if (depth > DEEPEST) {
            skipTooDeep();
            return Map.of();
        }
        Map<String, Value> fields = new TreeMap<>();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == FIELD) {
                int outer = in.pushLimit(in.readRawVarint32());
                field(fields, depth);
                in.popLimit(outer);
            } else {
                in.skipField(tag);
            }
        }
        return fields;
    }

    private void field(Map<String, Value> fields, int depth) throws IOException {
        String key = "";
        Value value = Value.absent();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (tag) {
                case KEY -> key = kept(in.readString());
                case ENTRY_VALUE -> value = value(depth);
                default -> in.skipField(tag);
            }
        }
        fields.put(key, value);
    }

    private String kept(String key) {
        String known = keys.size() < MOST_KEYS ? keys.putIfAbsent(key, key) : keys.get(key);
        return known == null ? key : known;
    }

    private Value value(int depth) throws IOException {
        int outer = in.pushLimit(in.readRawVarint32());
        Value value = Value.absent();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (tag) {
                case TEXT -> value = EngineMarks.text(in.readString());
                case NUMBER -> value = new Value.Num(in.readDouble());
                case BOOL -> value = in.readBool() ? TRUE : FALSE;
                case STRUCT -> value = EngineMarks.object(message(() -> fields(depth + 1)));
                case LIST -> value = new Value.Items(message(() -> items(depth + 1)));
                default -> in.skipField(tag); // a null, or what a newer engine may send
            }
        }
        in.popLimit(outer);
        return value;
    }

    private List<Value> items(int depth) throws IOException {
        if (depth > DEEPEST) {
            skipTooDeep();
            return List.of();
        }
        List<Value> items = new ArrayList<>();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == ITEM) {
                items.add(value(depth));
            } else {
                in.skipField(tag);
            }
        }
        return items;
    }

    /** Reading on would exhaust the stack of the thread. */
    private void skipTooDeep() throws IOException {
        in.skipRawBytes(in.getBytesUntilLimit());
        tooDeep = in.readTag() == 0; // the end of the message, which its reader asks for
    }

    /** Whether something read so far was nested too deep and left out. */
    boolean leftOut() {
        return tooDeep;
    }
}
