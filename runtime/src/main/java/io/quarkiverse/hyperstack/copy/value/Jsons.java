package io.quarkiverse.hyperstack.copy.value;

/** {@code jsonb} and {@code json}. */
enum Jsons implements Family {

    /** Compared as what it says, because PostgreSQL stores that and not the text. */
    BINARY {
        @Override
        public Converted text(String value) {
            try {
                JsonText.canonical(value);
                return Converted.to(value);
            } catch (JsonFault fault) {
                return Converted.not(fault.reason(), fault.getMessage() + " in " + Shown.of(value));
            }
        }

        @Override
        public String canonical(String text) {
            try {
                return JsonText.canonical(text);
            } catch (JsonFault fault) {
                return text;
            }
        }

        @Override
        public boolean isCanonical() {
            return false;
        }
    },

    /** Stored, and compared, as text, which may speak of characters that PostgreSQL cannot hold. */
    TEXT {
        @Override
        public Converted text(String value) {
            if (value.indexOf('\0') >= 0) {
                return Converted.not(Reason.NUL_CHARACTER, Shown.of(value));
            }
            try {
                JsonText.canonical(value);
            } catch (JsonFault fault) {
                if (fault.reason() == Reason.NOT_JSON) {
                    return Converted.not(Reason.NOT_JSON, fault.getMessage() + " in " + Shown.of(value));
                }
            }
            return Converted.to(value);
        }
    };

    @Override
    public Converted integer(long value) {
        return Converted.to(Long.toString(value));
    }

    @Override
    public Converted real(double value) {
        return Double.isInfinite(value)
                ? Converted.not(Reason.NOT_JSON, Double.toString(value))
                : Converted.to(Floats.shortest(value).toString());
    }

    @Override
    public Converted blob(byte[] value) {
        return Converted.not(Reason.NOT_JSON, "the bytes " + Shown.of(value));
    }
}
