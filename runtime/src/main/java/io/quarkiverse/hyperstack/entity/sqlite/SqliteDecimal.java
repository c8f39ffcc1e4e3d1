package io.quarkiverse.hyperstack.entity.sqlite;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.CallableStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.type.descriptor.ValueExtractor;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.AdjustableJdbcType;
import org.hibernate.type.descriptor.jdbc.BasicExtractor;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;
import org.hibernate.type.descriptor.jdbc.NumericJdbcType;
import org.jspecify.annotations.Nullable;

/**
 * A decimal number that is read with as many decimals as its column declares, as other databases give it. SQLite keeps 12.30
 * <a href="https://www.sqlite.org/datatype3.html#type_affinity">as the number</a> 12.3. A value with more decimals than declared
 * is read as it is.
 */
final class SqliteDecimal extends NumericJdbcType implements AdjustableJdbcType {

    /** Reads what there is. */
    static final SqliteDecimal AS_IT_IS = new SqliteDecimal(null);

    private final @Nullable Integer scale;

    private SqliteDecimal(@Nullable Integer scale) {
        this.scale = scale;
    }

    @Override
    public JdbcType resolveIndicatedType(JdbcTypeIndicators indicators, JavaType<?> type) {
        if (type.getJavaTypeClass() != BigDecimal.class || isDefinedByHand(indicators)) {
            return AS_IT_IS;
        }
        Integer declared = indicators.getDialect().getSizeStrategy()
                .resolveSize(this, type, given(indicators.getColumnPrecision(), JdbcTypeIndicators.NO_COLUMN_PRECISION),
                        given(indicators.getColumnScale(), JdbcTypeIndicators.NO_COLUMN_SCALE), null)
                .getScale();
        return declared == null ? AS_IT_IS : new SqliteDecimal(declared);
    }

    private static boolean isDefinedByHand(JdbcTypeIndicators indicators) {
        return indicators instanceof BasicValue value && value.getColumn() instanceof Column column
                && column.getSqlType() != null;
    }

    private static @Nullable Integer given(int value, int none) {
        return value == none ? null : value;
    }

    private @Nullable BigDecimal scaled(@Nullable BigDecimal value) {
        return value == null || scale == null || value.scale() >= scale
                ? value
                : value.setScale(scale, RoundingMode.UNNECESSARY);
    }

    @Override
    public <X> ValueExtractor<X> getExtractor(JavaType<X> type) {
        return new BasicExtractor<>(type, this) {
            @Override
            protected X doExtract(ResultSet rows, int index, WrapperOptions options) throws SQLException {
                return type.wrap(scaled(rows.getBigDecimal(index)), options);
            }

            @Override
            protected X doExtract(CallableStatement statement, int index, WrapperOptions options) throws SQLException {
                return type.wrap(scaled(statement.getBigDecimal(index)), options);
            }

            @Override
            protected X doExtract(CallableStatement statement, String name, WrapperOptions options) throws SQLException {
                return type.wrap(scaled(statement.getBigDecimal(name)), options);
            }
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SqliteDecimal decimal && Objects.equals(scale, decimal.scale);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(scale);
    }
}
