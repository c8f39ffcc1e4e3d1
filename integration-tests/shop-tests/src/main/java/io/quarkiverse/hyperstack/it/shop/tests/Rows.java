package io.quarkiverse.hyperstack.it.shop.tests;

import static io.restassured.RestAssured.get;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Looks into the database of the running shop with SQL of its own, past Hibernate. */
final class Rows {

    private Rows() {
    }

    /** A connection to the database that the shop says it uses. */
    static Connection open() throws SQLException {
        return open(get("/database").then().statusCode(200).extract().path("url"));
    }

    static Connection open(String url) throws SQLException {
        Properties properties = new Properties();
        if (url.startsWith("jdbc:postgresql:")) {
            properties.setProperty("user", "postgres");
            properties.setProperty("password", "postgres");
        }
        return DriverManager.getConnection(url, properties);
    }

    /** The number that a query gives. */
    static long number(String sql) {
        return Long.parseLong(column(sql).get(0));
    }

    /** The rows of a table. */
    static long count(String table) {
        return number("select count(*) from " + table);
    }

    /** The first column of a query. */
    static List<String> column(String sql) {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
