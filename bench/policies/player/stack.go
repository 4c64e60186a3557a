package main

import (
	"encoding/json"
	"os"
	"strings"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"google.golang.org/protobuf/types/known/structpb"
)

// stack holds the requests that the engine would make of an exported state.
type stack struct {
	each  []*pulumirpc.AnalyzeRequest
	whole *pulumirpc.AnalyzeStackRequest
}

// exported is a resource in a state file, as far as a pack is told of it.
type exported struct {
	URN                  string              `json:"urn"`
	ID                   string              `json:"id"`
	Type                 string              `json:"type"`
	Parent               string              `json:"parent"`
	Provider             string              `json:"provider"`
	Inputs               map[string]any      `json:"inputs"`
	Outputs              map[string]any      `json:"outputs"`
	Dependencies         []string            `json:"dependencies"`
	PropertyDependencies map[string][]string `json:"propertyDependencies"`
}

func (e exported) name() string {
	return e.URN[strings.LastIndex(e.URN, "::")+2:]
}

func readStack(file string) (*stack, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var state struct {
		Deployment struct{ Resources []exported }
	}
	if err := json.Unmarshal(content, &state); err != nil {
		return nil, err
	}
	read := &stack{whole: &pulumirpc.AnalyzeStackRequest{}}
	providers := map[string]*pulumirpc.AnalyzerProviderResource{}
	for _, resource := range state.Deployment.Resources {
		if err := read.add(resource, providers); err != nil {
			return nil, err
		}
	}
	return read, nil
}

// add takes a resource in: its inputs are judged by themselves, its outputs with the whole stack.
func (s *stack) add(resource exported, providers map[string]*pulumirpc.AnalyzerProviderResource) error {
	inputs, err := structpb.NewStruct(resource.Inputs)
	if err != nil {
		return err
	}
	outputs, err := structpb.NewStruct(resource.Outputs)
	if err != nil {
		return err
	}
	if strings.HasPrefix(resource.Type, "pulumi:providers:") {
		providers[resource.URN+"::"+resource.ID] = &pulumirpc.AnalyzerProviderResource{
			Urn: resource.URN, Type: resource.Type, Name: resource.name(), Properties: inputs,
		}
	}
	provider := providers[resource.Provider]
	s.each = append(s.each, &pulumirpc.AnalyzeRequest{
		Urn: resource.URN, Type: resource.Type, Name: resource.name(), Properties: inputs, Provider: provider,
		Options: &pulumirpc.AnalyzerResourceOptions{Parent: resource.Parent},
	})
	dependencies := map[string]*pulumirpc.AnalyzerPropertyDependencies{}
	for property, urns := range resource.PropertyDependencies {
		dependencies[property] = &pulumirpc.AnalyzerPropertyDependencies{Urns: urns}
	}
	s.whole.Resources = append(s.whole.Resources, &pulumirpc.AnalyzerResource{
		Urn: resource.URN, Type: resource.Type, Name: resource.name(), Properties: outputs, Provider: provider, Parent: resource.Parent,
		Dependencies: resource.Dependencies, PropertyDependencies: dependencies,
		Options: &pulumirpc.AnalyzerResourceOptions{Parent: resource.Parent},
	})
	return nil
}
