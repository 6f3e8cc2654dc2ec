"""QGIS as a client of this server: answers one question after another, each as a line of JSON.

The questions come as one JSON list on standard input; see QgisTest.
"""
import json
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRectangle,
    QgsVectorDataProvider,
    QgsVectorLayer,
    QgsVectorTileLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor


def layer_of(asked):
    base, name = asked["server"], asked["collection"]
    if asked.get("tiles"):
        tile = base + "/collections/" + name + "/tiles/WebMercatorQuad/{z}/{y}/{x}?f%3Dmvt"
        layer = QgsVectorTileLayer("type=xyz&zmin=0&zmax=18&url=" + tile, name)
    else:
        source = "url='%s' typename='%s' pageSize='%d'" % (base, name, asked.get("page", 1000))
        layer = QgsVectorLayer(source, name, "OAPIF")
    if not layer.isValid():
        raise RuntimeError("not a layer: " + layer.error().summary())
    return layer


def describe(asked):
    layer = layer_of(asked)
    can = layer.dataProvider().capabilities()
    return {
        "crs": layer.crs().authid(),
        "fields": [field.name() for field in layer.fields()],
        "count": layer.featureCount(),
        "writes": bool(can & QgsVectorDataProvider.AddFeatures),
    }


def features(asked):
    layer = layer_of(asked)
    if asked.get("filter") and not layer.setSubsetString(asked["filter"]):
        raise RuntimeError("not a filter: " + asked["filter"])
    request = QgsFeatureRequest()
    if asked.get("box"):
        request.setFilterRect(QgsRectangle(*asked["box"]))
    return sorted(
        [str(f["id"]), f.geometry().centroid().asPoint().x(), f.geometry().centroid().asPoint().y()]
        for f in layer.getFeatures(request)
    )


def draw(asked):
    layers = []
    for one in asked["layers"]:
        layer = layer_of(dict(one, server=asked["server"]))
        said, good = (
            layer.loadSldStyle(one["style"])
            if one["style"].endswith(".sld")
            else layer.loadNamedStyle(one["style"])
        )
        if not good:
            raise RuntimeError("not a style: " + said)
        layers.append(layer)
    settings = QgsMapSettings()
    settings.setLayers(layers[::-1])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    settings.setExtent(QgsRectangle(*asked["extent"]))
    settings.setOutputSize(QSize(*asked["size"]))
    settings.setOutputDpi(96)
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    job.renderedImage().save(asked["file"])
    return {"errors": [error.message for error in job.errors()], "scale": settings.scale()}


DOES = {"describe": describe, "features": features, "draw": draw}

application = QgsApplication([], False)
application.initQgis()
for question in json.load(sys.stdin):
    try:
        answer = DOES[question["ask"]](question)
    except Exception as fault:
        answer = {"fault": str(fault)}
    print(json.dumps(answer), flush=True)
application.exitQgis()
