package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.EnumType;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.dialect.Conversion;

/**
 * Asks which values of a column convert to another type, and which of these come back the same. No condition raises an error
 * for any value: whether a value converts is asked of its text, and it is converted only where that says yes. Servers before
 * PostgreSQL 16 cannot be asked; there every value fails that is not known to convert.
 *
 * @param casts the ways between types
 * @param version the server's version number
 * @param enumTypes the enum types that are wanted; some may not be there yet
 */
record Conversions(Casts casts, int version, Map<QualifiedName, EnumType> enumTypes) {

    private static final int INPUT_IS_VALID = 160000;
    private static final List<String> WIDER = List.of("smallint", "integer", "bigint", "numeric");
    private static final Set<String> TEXTS = Set.of("text", "character varying", "character", "bpchar", "name");
    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");
    private static final Set<String> FRACTIONS = Set.of("numeric", "real", "double precision");
    private static final String WORDS = "^\\{([\\w.:+-]+(,[\\w.:+-]+)*)?\\}$";
    private static final Map<String, String> FORMS = Map.of("text[]", WORDS, "character varying[]", WORDS,
            "integer[]", "^\\{(-?\\d{1,9}(,-?\\d{1,9})*)?\\}$",
            "smallint", "^\\s*[-+]?0*\\d{1,4}\\s*$", "integer", "^\\s*[-+]?0*\\d{1,9}\\s*$",
            "bigint", "^\\s*[-+]?0*\\d{1,18}\\s*$", "numeric", "^\\s*[-+]?\\d+(\\.\\d*)?\\s*$",
            "uuid", "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
            "boolean", "^\\s*(t|f|true|false|yes|no|on|off|1|0)\\s*$");
    /** Types without an equality that can be used, which are compared by their texts. */
    private static final Set<String> UNEQUAL = Set.of("json", "xml", "point", "box", "path", "polygon", "circle", "lseg",
            "line");

    /** Of a key that is there twice {@code jsonb} keeps the last, at any depth; the order of keys and spaces mean nothing. */
    private static final String REPEATED_KEY = """
            EXISTS (WITH RECURSIVE part (json) AS (SELECT $value UNION ALL SELECT inside.value FROM part, LATERAL (\
            SELECT value FROM json_each(CASE WHEN json_typeof(json) = 'object' THEN json ELSE '{}' END) UNION ALL \
            SELECT value FROM json_array_elements(CASE WHEN json_typeof(json) = 'array' THEN json ELSE '[]' END)) AS inside) \
            SELECT FROM part WHERE json_typeof(json) = 'object' AND (SELECT count(*) > count(DISTINCT key) \
            FROM json_object_keys(CASE WHEN json_typeof(json) = 'object' THEN json ELSE '{}' END) AS key))""";

    Conversion of(Column before, Column after) throws SQLException {
        String from = ColumnSql.plain(before.type()).sql();
        String to = ColumnSql.plain(after.type()).sql();
        String value = Quoted.name(after.name());
        EnumType enumType = enumTypes.get(NewWords.parsed(to.replaceAll("\\[\\]$", "")));
        if (enumType != null) {
            return toEnum(value, from, to, enumType);
        }
        if (from.equals(to) || isWider(from, to)) {
            return new Conversion(casts.cast(value, from, to), true, null, null);
        }
        String valid = valid(value, from, to);
        String cast = casts.cast(value, from, to);
        String converted = valid == null ? cast : "CASE WHEN " + valid + " THEN " + cast + " END";
        String fails = valid == null ? null : value + " IS NOT NULL AND NOT coalesce(" + valid + ", false)";
        return new Conversion(converted, valid == null, fails, changes(value, converted, List.of(from, to)));
    }

    private Conversion toEnum(String value, String from, String to, EnumType type) {
        String valid = EnumSql.isMadeOf(value + "::text", to, type.labels());
        if (to.endsWith("[]") && !from.endsWith("[]")) {
            valid = "CASE WHEN " + isInput(value + "::text", "text[]") + " THEN " + valid + " ELSE false END";
        }
        String converted = "CASE WHEN " + valid + " THEN " + value + "::text::" + to + " END";
        return new Conversion(converted, false, value + " IS NOT NULL AND NOT (" + valid + ")",
                to.endsWith("[]") && !from.endsWith("[]") ? changesText(value, converted) : null);
    }

    private static String changesText(String value, String converted) {
        return "(" + converted + ") IS NOT NULL AND (" + converted + ")::text IS DISTINCT FROM " + value + "::text";
    }

    private static boolean isWider(String from, String to) {
        int old = WIDER.indexOf(from);
        if (old >= 0 && WIDER.indexOf(to) > old || TEXTS.contains(Casts.base(from)) && to.equals("text")
                || from.equals("real") && to.equals("double precision") || from.equals("json") && to.equals("jsonb")) {
            return !from.equals("json") && !from.startsWith("character(");
        }
        return from.startsWith("character varying(") && (to.equals("character varying")
                || to.startsWith("character varying(") && length(from) <= length(to));
    }

    private static int length(String type) {
        return Integer.parseInt(type.replaceAll("\\D", ""));
    }

    /** The condition under which a value converts, true, false or NULL and never an error; null when every value does. */
    private @Nullable String valid(String value, String from, String to) throws SQLException {
        String base = Casts.base(to);
        boolean numbers = from.equals("boolean") && Casts.isNumber(to) || Casts.isNumber(from) && base.equals("boolean");
        if (TEXTS.contains(base) || numbers || isTime(from) && isTime(to)) {
            return null;
        }
        String fits = version >= INPUT_IS_VALID ? null : NumberRange.fits(value, from, to);
        if (fits != null) {
            return fits;
        }
        boolean rounded = FRACTIONS.contains(Casts.base(from)) && INTEGERS.contains(base);
        String text = rounded
                ? "round(" + value + (Casts.base(from).equals("numeric") ? "" : "::double precision::numeric") + ")::text"
                : value + "::text";
        return isInput(text, to);
    }

    /** A server that cannot be asked lets only those through that are sure to be right. */
    private String isInput(String text, String type) {
        if (version >= INPUT_IS_VALID) {
            return "pg_input_is_valid(" + text + ", " + Quoted.text(type) + ")";
        }
        String form = FORMS.get(type);
        return form == null ? "false" : text + " ~ " + Quoted.text(form);
    }

    /** Points in time convert into each other but for those beyond the range of the type. */
    private static boolean isTime(String type) {
        return type.startsWith("timestamp") && !type.endsWith("[]");
    }

    private @Nullable String changes(String value, String converted, List<String> types) throws SQLException {
        String from = types.get(0);
        String to = types.get(1);
        if (from.equals("json") && to.equals("jsonb")) {
            return REPEATED_KEY.replace("$value", "CASE WHEN (" + converted + ") IS NOT NULL THEN " + value + " END");
        }
        if (casts.isEnum(from.replaceAll("\\[\\]$", ""))) {
            return TEXTS.contains(Casts.base(to)) && !to.endsWith(")") ? null : changesText(value, converted);
        }
        String back = "(" + converted + ")";
        String valid = valid(back, to, from);
        String returned = casts.cast(back, to, from);
        String same = valid == null ? returned : "CASE WHEN " + valid + " THEN " + returned + " END";
        String text = UNEQUAL.contains(Casts.base(from).replace("[]", "")) ? "::text" : "";
        return "(" + converted + ") IS NOT NULL AND (" + same + ")" + text + " IS DISTINCT FROM " + value + text;
    }
}
