package io.aiconnectors.databricks.sandbox.catalog.demo;

import io.aiconnectors.databricks.sandbox.catalog.CuratedQuestion;
import io.aiconnectors.databricks.sandbox.catalog.SpaceAsset;
import io.aiconnectors.databricks.sandbox.catalog.Tag;
import java.util.List;

/// The Genie spaces: two that may be seen in the main workspace beside a confidential one, and one for research.
final class Spaces {
    static final String SALES = "01f0a1b2c3d41111a0b1c2d3e4f50001";
    static final String PENGUINS = "01f0a1b2c3d41111a0b1c2d3e4f50002";
    static final String DEAL = "01f0a1b2c3d41111a0b1c2d3e4f50003";
    static final String FIELD_WORK = "01f0a1b2c3d41111a0b1c2d3e4f50004";

    private Spaces() {}

    static SpaceAsset sales() {
        return new SpaceAsset(
                SALES,
                "Sales",
                "Questions about orders, customers and revenue.",
                Warehouses.ANALYTICS,
                List.of(
                        new CuratedQuestion(
                                "Which market segment has the highest revenue?",
                                "SELECT segment, revenue FROM main.sales.revenue_by_segment ORDER BY revenue DESC LIMIT 1",
                                "The market segment with the highest order value."),
                        new CuratedQuestion(
                                "How many orders were placed per year?",
                                "SELECT year(o_orderdate) AS order_year, count(*) AS orders FROM main.sales.orders"
                                        + " GROUP BY year(o_orderdate) ORDER BY order_year",
                                "Number of orders per calendar year."),
                        new CuratedQuestion(
                                "Who are the five customers with the highest balance?",
                                "SELECT c_name, c_acctbal FROM main.sales.customer ORDER BY c_acctbal DESC, c_name LIMIT 5",
                                "The five customers with the highest account balance.")),
                List.of(new Tag("sci", "no")));
    }

    static SpaceAsset penguins() {
        return penguins(PENGUINS, "Penguins", "main.nature.penguins");
    }

    static SpaceAsset fieldWork() {
        return penguins(FIELD_WORK, "Field work", "lab.field.penguins");
    }

    static SpaceAsset deal() {
        var name = Markers.SPACE;
        return new SpaceAsset(
                DEAL,
                "Project " + name,
                "Everything about " + name + ", strictly confidential.",
                Warehouses.ANALYTICS,
                List.of(new CuratedQuestion(
                        "How many targets are there?",
                        "SELECT count(*) AS targets FROM finance.%1$s.%1$s_targets".formatted(Markers.SCHEMA),
                        "Number of targets of " + name + ".")),
                List.of(new Tag("Sci", "TRUE")));
    }

    private static SpaceAsset penguins(String id, String title, String table) {
        return new SpaceAsset(
                id,
                title,
                "Questions about the penguins of the Palmer Archipelago.",
                Warehouses.ANALYTICS,
                List.of(
                        new CuratedQuestion(
                                "How many penguins of each species were observed?",
                                "SELECT species, count(*) AS penguins FROM " + table
                                        + " GROUP BY species ORDER BY species",
                                "Number of penguins per species."),
                        new CuratedQuestion(
                                "What is the average body mass per species?",
                                "SELECT species, round(avg(body_mass_g), 1) AS body_mass_g FROM " + table
                                        + " GROUP BY species ORDER BY species",
                                "Average body mass in grams per species.")),
                List.of());
    }
}
