package io.quarkiverse.hyperstack.copy.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URL;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;

import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;

/** An entity with an attribute of each type that Hibernate stores. */
@Entity
public class Everything {
    enum Colour {
        RED, GREEN, BLUE
    }

    @Id
    long id;
    boolean flag;
    Boolean flagObject;
    @Convert(converter = TrueFalseConverter.class)
    Boolean flagTf;
    @Convert(converter = YesNoConverter.class)
    Boolean flagYn;
    @Convert(converter = NumericBooleanConverter.class)
    Boolean flagNumber;
    byte tiny;
    short small;
    int whole;
    long big;
    BigInteger huge;
    @Column(precision = 20)
    BigInteger huge20;
    BigDecimal decimal;
    @Column(precision = 12, scale = 4)
    BigDecimal decimal4;
    @Column(precision = 38, scale = 18)
    BigDecimal decimal18;
    float f;
    double d;
    @Column(precision = 5)
    Double d5;
    String text;
    @Column(length = 10)
    String text10;
    char letter;
    Character letterObject;
    @Column(length = Length.LONG32)
    String textLong;
    @Lob
    String lobText;
    @Column(columnDefinition = "text")
    String textText;
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 5)
    String char5;
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String longVarchar;
    @JdbcTypeCode(SqlTypes.NVARCHAR)
    String nvarchar;
    char[] chars;
    @Lob
    char[] lobChars;
    byte[] bytes;
    @Lob
    byte[] lobBytes;
    @Column(length = Length.LONG32)
    byte[] longBytes;
    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    byte[] longVarbinary;
    LocalDate day;
    @Column(secondPrecision = 3)
    LocalTime timeOfDay;
    LocalTime wholeTime;
    LocalDateTime dayAndTime;
    Instant instant;
    OffsetDateTime offsetDateTime;
    ZonedDateTime zonedDateTime;
    OffsetTime offsetTime;
    @Column(precision = 3)
    Instant instant3;
    @Column(precision = 9)
    LocalDateTime localDateTime9;
    @Temporal(TemporalType.DATE)
    Date dateDate;
    @Temporal(TemporalType.TIME)
    Date dateTime;
    @Temporal(TemporalType.TIMESTAMP)
    Date dateStamp;
    Timestamp timestamp;
    java.sql.Date sqlDate;
    java.sql.Time sqlTime;
    Calendar calendar;
    Duration duration;
    Year year;
    Month month;
    @Enumerated(EnumType.STRING)
    Month monthName;
    ZoneId zoneId;
    ZoneOffset zoneOffset;
    TimeZone timeZone;
    Currency currency;
    Locale locale;
    URL url;
    Class<?> type;
    UUID uuid;
    @JdbcTypeCode(SqlTypes.CHAR)
    UUID uuidChar;
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID uuidVarchar;
    @JdbcTypeCode(SqlTypes.BINARY)
    UUID uuidBinary;
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> json;
    @JdbcTypeCode(SqlTypes.JSON)
    List<Integer> jsonList;
    Colour colour;
    @Enumerated(EnumType.STRING)
    Colour colourName;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.CHAR)
    Colour colourChar;
    String[] strings;
    List<String> stringList;
    int[] ints;
    Long[] longs;
    List<UUID> uuids;
    List<Colour> colours;
    List<LocalDate> dates;
    List<Boolean> booleans;
    double[] doubles;
    List<BigDecimal> decimals;
    List<Instant> instants;
    @JdbcTypeCode(SqlTypes.SQLXML)
    String xml;
    InetAddress inet;
    MonthDay monthDay;
}
