package io.aiconnectors.databricks.adapter.oauth.support;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// A page, read for what it says. Pages are written so that they are well-formed XML too: one that is not has
/// let something through unescaped.
public record Html(Document document) {
    public static Html of(byte[] page) {
        return of(new String(page, StandardCharsets.UTF_8));
    }

    public static Html of(String page) {
        try {
            return new Html(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(page.strip()))));
        } catch (Exception malformed) {
            throw new AssertionError("not a well-formed page:\n" + page, malformed);
        }
    }

    /// What an XPath finds.
    public List<Element> all(String path) {
        try {
            var found =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
            var elements = new ArrayList<Element>();
            for (var index = 0; index < found.getLength(); index++) {
                elements.add((Element) found.item(index));
            }
            return elements;
        } catch (Exception malformed) {
            throw new AssertionError(malformed);
        }
    }

    /// The text of the first element that an XPath finds, on one line; empty if there is none.
    public String text(String path) {
        return all(path).stream().findFirst().map(Html::textOf).orElse("");
    }

    public List<String> texts(String path) {
        return all(path).stream().map(Html::textOf).toList();
    }

    /// The value of a field of the form.
    public String field(String name) {
        return all("//input[@name='" + name + "']").getFirst().getAttribute("value");
    }

    /// Everything that a person reads.
    public String text() {
        return text("//body");
    }

    private static String textOf(Element element) {
        return element.getTextContent().strip().replaceAll("\\s+", " ");
    }
}
