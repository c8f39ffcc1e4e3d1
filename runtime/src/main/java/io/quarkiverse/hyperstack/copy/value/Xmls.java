package io.quarkiverse.hyperstack.copy.value;

import java.io.StringReader;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** {@code xml}: a document, or what may stand within an element. */
enum Xmls implements Family {

    INSTANCE;

    @Override
    public Converted integer(long value) {
        return Converted.to(Long.toString(value));
    }

    @Override
    public Converted real(double value) {
        return Converted.to(Double.toString(value));
    }

    @Override
    public Converted text(String value) {
        if (value.indexOf('\0') >= 0) {
            return Converted.not(Reason.NUL_CHARACTER, Shown.of(value));
        }
        String start = value.stripLeading();
        boolean document = start.startsWith("<?xml") || start.startsWith("<!DOCTYPE");
        try {
            XMLStreamReader reader = factory()
                    .createXMLStreamReader(new StringReader(document ? start : "<x>" + value + "</x>"));
            while (reader.hasNext()) {
                reader.next();
            }
            return Converted.to(document ? start : value);
        } catch (XMLStreamException e) {
            return Converted.not(Reason.UNSUPPORTED_TYPE, "no XML: " + Shown.of(value));
        }
    }

    @Override
    public Converted blob(byte[] value) {
        return Converted.not(Reason.NOT_TEXT, "the bytes " + Shown.of(value));
    }

    /** PostgreSQL keeps the text, but for what the declaration says of its encoding. */
    @Override
    public String canonical(String text) {
        int end = text.startsWith("<?xml ") ? text.indexOf("?>") : -1;
        return end < 0 ? text : text.substring(end + 2).stripLeading();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    @Override
    public boolean isCanonical() {
        return false;
    }
}
