package org.firewell.render.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.firewell.paper.Basis;
import org.firewell.paper.Paper;

/**
 * A paper as PDF on A4. Its dates are the day that it tells of and its identity is its snapshot's,
 * so that the same paper gives the same bytes.
 */
public final class PaperPdf {

  private static final int NORMAL = 400;

  private PaperPdf() {}

  /** Writes it and leaves the stream open. */
  public static void write(OutputStream out, Paper paper) {
    HouseFont.serveAlone();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.withHtmlContent(PaperHtml.print(paper), null);
    builder.useFont(
        HouseFont::open,
        HouseFont.FAMILY,
        NORMAL,
        FontStyle.NORMAL,
        true,
        EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
    builder.useSVGDrawer(new BatikSVGDrawer());
    builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> false, when);
    }
    builder.withProducer("Firewell");
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      try (PDDocument document = renderer.getPdfDocument()) {
        sign(document, paper);
        document.save(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sign(PDDocument document, Paper paper) {
    Basis basis = paper.basis();
    PDDocumentInformation told = document.getDocumentInformation();
    told.setTitle(paper.title());
    told.setCreator("Firewell");
    told.setSubject(basis.snapshot() + " " + basis.asOf() + " " + basis.ruleset());
    told.setCreationDate(at(basis.asOf()));
    told.setModificationDate(at(basis.asOf()));
    document.setDocumentId(Long.parseUnsignedLong(basis.snapshot(), 16));
  }

  private static Calendar at(LocalDate day) {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
    calendar.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    return calendar;
  }
}
